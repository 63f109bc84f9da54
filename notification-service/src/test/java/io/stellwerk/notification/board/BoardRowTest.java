package io.stellwerk.notification.board;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoardRowTest {

    private static final List<BoardRow> EVENTS = List.of(
            BoardRow.of(TICKET).about("SW-1000041", "Printer", "EMAIL", NOW),
            BoardRow.of(TICKET).assessed("printing", "P4"),
            BoardRow.of(TICKET).at(state(1, "QUEUED", 1), NOW.plusSeconds(60)),
            BoardRow.of(TICKET).at(state(2, "IN_PROGRESS", 1), null),
            BoardRow.of(TICKET).at(state(3, "QUEUED", 2), NOW.plusSeconds(90)).clock(false, false, 75),
            BoardRow.of(TICKET).at(state(4, "IN_PROGRESS", 2), null).clock(true, true, 0));

    private static BoardRow.State state(long sequence, String status, int tier) {
        return new BoardRow.State(
                sequence, status, tier, "tier-" + tier, "anna", "P3", "printing", "en", NOW.plusSeconds(sequence));
    }

    @Test
    void of_two_events_with_one_number_the_first_that_was_read_stays() {
        BoardRow row = BoardRow.of(TICKET)
                .at(state(3, "QUEUED", 2), NOW.plusSeconds(90))
                .at(state(3, "IN_PROGRESS", 1), NOW.plusSeconds(60));

        assertThat(row.state()).isEqualTo(state(3, "QUEUED", 2));
        assertThat(row.due()).isEqualTo(new BoardRow.Due(3, NOW.plusSeconds(90)));
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
        assertThat(row.state()).isEqualTo(state(4, "IN_PROGRESS", 2));
        assertThat(row.due()).isEqualTo(new BoardRow.Due(3, NOW.plusSeconds(90)));
        assertThat(row.responded() && row.breached()).isTrue();
        assertThat(row.warnedPercent()).isEqualTo(75);
    }
}
