package io.stellwerk.notification.board;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoardRowTest {

    /** A first response that is given too late, and two next ones: one that is given in time, one that is not given. */
    private static final List<BoardRow> EVENTS = List.of(
            BoardRow.of(TICKET).about("SW-1000041", "Printer", "EMAIL", NOW),
            BoardRow.of(TICKET).assessed("printing", "P4"),
            event(1, "QUEUED", 1, BoardClock.due(false, 1, at(60))),
            event(2, "QUEUED", 1, BoardClock.warned(false, 2, 75)),
            event(3, "IN_PROGRESS", 1, BoardClock.NONE),
            event(4, "IN_PROGRESS", 1, BoardClock.answered(4)),
            event(5, "IN_PROGRESS", 1, BoardClock.promised(5).and(BoardClock.due(true, 5, at(500)))),
            event(6, "IN_PROGRESS", 1, BoardClock.broken(false, 6).and(BoardClock.due(false, 6, at(60)))),
            event(7, "RESOLVED", 1, BoardClock.answered(7)),
            event(8, "QUEUED", 2, BoardClock.due(false, 8, at(60))),
            event(9, "QUEUED", 2, BoardClock.promised(9).and(BoardClock.due(true, 9, at(900)))),
            event(10, "QUEUED", 2, BoardClock.warned(false, 10, 90)),
            event(11, "QUEUED", 2, BoardClock.warned(true, 11, 50)),
            event(12, "QUEUED", 3, BoardClock.due(false, 12, at(60))));

    private static BoardRow event(long sequence, String status, int tier, BoardClock clock) {
        return BoardRow.of(TICKET).at(state(sequence, status, tier), clock);
    }

    private static Instant at(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static BoardRow.State state(long sequence, String status, int tier) {
        return new BoardRow.State(
                sequence, status, tier, "tier-" + tier, "anna", "P3", "printing", "en", NOW.plusSeconds(sequence));
    }

    @Test
    void of_two_events_with_one_number_the_first_that_was_read_stays() {
        BoardRow row = event(3, "QUEUED", 2, BoardClock.due(false, 3, at(90)))
                .and(event(3, "IN_PROGRESS", 1, BoardClock.due(false, 3, at(60))));

        assertThat(row.state()).isEqualTo(state(3, "QUEUED", 2));
        assertThat(row.clock()).isEqualTo(BoardClock.due(false, 3, at(90)));
    }

    @Property(tries = 200)
    void any_order_and_any_repeats_of_events_lead_to_the_same_row(@ForAll Random random) {
        List<BoardRow> events = new ArrayList<>(EVENTS);
        for (int i = 0; i < 5; i++) {
            events.add(EVENTS.get(random.nextInt(EVENTS.size())));
        }
        Collections.shuffle(events, random);

        BoardRow row = events.stream().reduce(BoardRow.of(TICKET), BoardRow::and);

        assertThat(row).isEqualTo(EVENTS.stream().reduce(BoardRow.of(TICKET), BoardRow::and));
        assertThat(row.state()).isEqualTo(state(12, "QUEUED", 3));
        assertThat(row.clock().due()).isEqualTo(new BoardClock.Due(true, 9, at(900)));
        assertThat(row.clock().isAnswered()).isFalse();
        assertThat(row.clock().isBroken()).isFalse();
        assertThat(row.clock().warnedPercent()).isEqualTo(50);
    }

    @Property(tries = 100)
    void rows_may_be_merged_in_any_groups(@ForAll Random random) {
        List<BoardRow> parts = new ArrayList<>(EVENTS);
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            BoardRow one = parts.remove(random.nextInt(parts.size()));
            int other = random.nextInt(parts.size());
            parts.set(other, parts.get(other).and(one));
        }

        assertThat(parts.getFirst()).isEqualTo(EVENTS.stream().reduce(BoardRow.of(TICKET), BoardRow::and));
    }

    @Test
    void a_first_response_that_was_missed_stays_missed_until_another_response_is_promised() {
        BoardClock missed = BoardClock.broken(false, 5).and(BoardClock.warned(false, 4, 90));
        BoardClock answered = missed.and(BoardClock.answered(6));
        BoardClock promised = answered.and(BoardClock.promised(7));
        BoardClock again = promised.and(BoardClock.broken(true, 8)).and(BoardClock.warned(true, 8, 90));

        assertThat(missed.isBroken()).isTrue();
        assertThat(answered.isBroken() && answered.isAnswered()).isTrue();
        assertThat(answered.warnedPercent()).isEqualTo(90);
        assertThat(promised.isBroken() || promised.isAnswered()).isFalse();
        assertThat(promised.warnedPercent()).isZero();
        assertThat(again.isBroken()).isTrue();
        assertThat(again.and(BoardClock.answered(9)).isAnswered()).isTrue();
        assertThat(again.warnedPercent()).isEqualTo(90);
    }
}
