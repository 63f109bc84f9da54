package io.stellwerk.notification.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.board.view.BoardSnapshot.Breached;
import io.stellwerk.notification.board.view.BoardSnapshot.Deliveries;
import io.stellwerk.notification.board.view.BoardSnapshot.Lanes;
import io.stellwerk.notification.board.view.BoardSnapshot.Ticket;
import io.stellwerk.notification.board.view.BoardSnapshot.Tier;
import io.stellwerk.notification.board.view.BoardSnapshot.Totals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardChangesTest {

    private static final Breached LATE = new Breached(2, 1, 0);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void ofTwoEqualSnapshots_onlyNumbersAreTold() {
        BoardSnapshot board = board(1, List.of(waiting(ONE)), List.of());

        BoardChanges changes = BoardChanges.between(board, board(2, List.of(waiting(ONE)), List.of()));

        assertThat(changes.revision()).isEqualTo(2);
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.arriving()).isNull();
        assertThat(changes.tiers()).singleElement().satisfies(tier -> {
            assertThat(tier.waiting()).isEqualTo(1);
            assertThat(tier.breachingNext()).isNull();
            assertThat(tier.tickets()).isEqualTo(new BoardChanges.Lanes(null, null, null));
        });
    }

    @Test
    void movedTicket_isToldOnce_andOtherwiseNamedByItsId() {
        BoardSnapshot before = board(1, List.of(waiting(ONE), waiting(TWO)), List.of());
        BoardSnapshot after = board(2, List.of(waiting(TWO)), List.of(ticket(ONE, "IN_PROGRESS", "anna")));

        BoardChanges changes = BoardChanges.between(before, after);

        assertThat(changes.changed()).containsExactly(ticket(ONE, "IN_PROGRESS", "anna"));
        assertThat(changes.tiers().getFirst().tickets())
                .isEqualTo(new BoardChanges.Lanes(List.of(TWO), List.of(ONE), null));
    }

    @Test
    void tierThatWasNotThereBefore_isToldWhole() {
        BoardSnapshot nothing = new BoardSnapshot(0, Instant.EPOCH, totals(), List.of(), List.of(), deliveries());

        BoardChanges changes = BoardChanges.between(nothing, board(1, List.of(waiting(ONE)), List.of()));

        assertThat(changes.changed()).containsExactly(waiting(ONE));
        assertThat(changes.tiers().getFirst().tickets())
                .isEqualTo(new BoardChanges.Lanes(List.of(ONE), List.of(), List.of()));
        assertThat(changes.tiers().getFirst().breachedByLane()).isEqualTo(LATE);
    }

    private static BoardSnapshot board(long revision, List<Ticket> waiting, List<Ticket> inProgress) {
        Tier tier = new Tier(
                1,
                waiting.size(),
                inProgress.size(),
                0,
                3,
                LATE,
                null,
                null,
                List.of(),
                new Lanes(waiting, inProgress, List.of()));
        return new BoardSnapshot(
                revision, Instant.EPOCH.plusSeconds(revision), totals(), List.of(tier), List.of(), deliveries());
    }

    private static Ticket waiting(UUID id) {
        return ticket(id, "QUEUED", null);
    }

    private static Ticket ticket(UUID id, String status, @Nullable String owner) {
        return new Ticket(
                id,
                "SW-1",
                "Printer",
                "EMAIL",
                1,
                "tier-1",
                status,
                owner,
                "P3",
                "printing",
                "en",
                null,
                false,
                false,
                0,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Totals totals() {
        return new Totals(0, 0, 0, 0, 0, 0, 0);
    }

    private static Deliveries deliveries() {
        return new Deliveries(0, 0, 0, 0, 0, 0, "CLOSED");
    }
}
