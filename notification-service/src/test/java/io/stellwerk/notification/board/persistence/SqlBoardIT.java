package io.stellwerk.notification.board.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.notification.board.BoardClock;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The board's table follows the rules of its rows. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class SqlBoardIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-11-23T09:15:00Z");
    private static final int ORDERS = 12;

    @Inject
    Transactions transactions;

    @Test
    void table_hasWhatTheRowsHave_whicheverPartOfThemComesFirst() {
        for (int seed = 0; seed < ORDERS; seed++) {
            // Given
            Random random = new Random(seed);
            UUID atOnce = UUID.randomUUID();
            UUID inParts = UUID.randomUUID();
            List<BoardRow> parts = new ArrayList<>(events(inParts, random));
            parts.addAll(parts.subList(0, random.nextInt(parts.size())));
            Collections.shuffle(parts, random);

            // When
            record(List.of(events(atOnce, new Random(seed)).stream().reduce(BoardRow.of(atOnce), BoardRow::and)));
            record(parts);

            // Then
            assertThat(stored(inParts)).as("order %d", seed).isEqualTo(stored(atOnce));
        }
    }

    /** Things that happen to a ticket, in an order that can be: each is promised, and then perhaps warned about, broken, kept. */
    private static List<BoardRow> events(UUID ticket, Random random) {
        List<BoardRow> events = new ArrayList<>();
        events.add(BoardRow.of(ticket).about("SW-1000041", "Printer", "EMAIL", START));
        events.add(BoardRow.of(ticket).assessed("printing", "P4"));
        for (int sequence = 1; sequence <= 12; sequence++) {
            Instant at = START.plusSeconds(random.nextInt(10_000));
            boolean next = sequence > 4;
            BoardClock clock = switch (random.nextInt(6)) {
                case 0 -> BoardClock.due(false, sequence, at);
                case 1 -> BoardClock.answered(sequence);
                case 2 -> BoardClock.broken(random.nextBoolean() && next, sequence);
                case 3 -> BoardClock.warned(random.nextBoolean() && next, sequence, 50 + random.nextInt(50));
                case 4 ->
                    next ? BoardClock.promised(sequence).and(BoardClock.due(true, sequence, at)) : BoardClock.NONE;
                default -> BoardClock.NONE;
            };
            BoardRow.State state = new BoardRow.State(
                    sequence, "IN_PROGRESS", 1 + sequence % 3, "tier-1", "anna", "P3", "printing", "en", at);
            events.add(BoardRow.of(ticket).at(state, clock));
        }
        return events;
    }

    private void record(List<BoardRow> parts) {
        transactions
                .run((transaction, outbox) -> {
                    Uni<Integer> recorded = Uni.createFrom().item(0);
                    for (BoardRow part : parts) {
                        recorded = recorded.chain(() -> SqlBoard.upsert(transaction, "board_ticket", List.of(part)));
                    }
                    return recorded;
                })
                .await()
                .atMost(LIMIT);
    }

    private String stored(UUID ticket) {
        return transactions
                .run((transaction, outbox) -> transaction
                        .sql(
                                "select cast(to_jsonb(b) - 'ticket_id' as text) from board_ticket b where ticket_id = :ticket",
                                String.class)
                        .with("ticket", ticket)
                        .list())
                .await()
                .atMost(LIMIT)
                .getFirst();
    }
}
