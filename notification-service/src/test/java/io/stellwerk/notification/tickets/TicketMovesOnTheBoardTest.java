package io.stellwerk.notification.tickets;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.board.BoardClock;
import io.stellwerk.notification.board.BoardRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketMovesOnTheBoardTest {

    private static final Instant PROMISED = NOW.plusSeconds(3600);
    private static final Instant MISSED = NOW.minusSeconds(3600);

    @Test
    void an_entry_into_a_queue_tells_until_when_the_first_response_is_due() {
        BoardRow row = moved(PROMISED, null, null, null, null).boardRow(EscalationEvent.TICKET_QUEUED);

        assertThat(row.clock()).isEqualTo(BoardClock.due(false, 7, PROMISED));
        assertThat(row.state())
                .isEqualTo(new BoardRow.State(7, "QUEUED", 2, "tier-2", "anna", "P2", "printing", "de", NOW));
        assertThat(row.subject()).isEqualTo("Printer");
    }

    @Test
    void only_a_warning_tells_how_much_time_is_used_up() {
        TicketMoved moved = moved(null, null, "FIRST_RESPONSE", PROMISED, 75);

        assertThat(moved.boardRow(EscalationEvent.SERVICE_LEVEL_WARNED).clock())
                .isEqualTo(BoardClock.due(false, 7, PROMISED).and(BoardClock.warned(false, 7, 75)));
        assertThat(clock(moved, EscalationEvent.TICKET_ACCEPTED).warnedPercent())
                .isZero();
        assertThat(clock(moved(null, null, "FIRST_RESPONSE", PROMISED, null), EscalationEvent.SERVICE_LEVEL_WARNED)
                        .warnedPercent())
                .isZero();
    }

    @Test
    void only_a_breach_marks_the_ticket_as_breached() {
        TicketMoved moved = moved(null, null, "FIRST_RESPONSE", MISSED, null);

        assertThat(clock(moved, EscalationEvent.SERVICE_LEVEL_BREACHED).isBroken())
                .isTrue();
        assertThat(clock(moved, EscalationEvent.SERVICE_LEVEL_WARNED).isBroken())
                .isFalse();
    }

    @Test
    void an_answer_and_a_solution_keep_a_promise_and_tell_no_due_time() {
        TicketMoved moved = moved(null, null, null, null, null);

        assertThat(clock(moved, EscalationEvent.AGENT_REPLIED)).isEqualTo(BoardClock.answered(7));
        assertThat(clock(moved, EscalationEvent.TICKET_RESOLVED)).isEqualTo(BoardClock.answered(7));
        assertThat(clock(moved, EscalationEvent.NOTE_ADDED)).isEqualTo(BoardClock.NONE);
    }

    @Test
    void a_next_response_is_promised_warned_about_moved_and_broken_apart_from_the_first() {
        TicketMoved moved = moved(null, null, "NEXT_RESPONSE", PROMISED, 50);
        BoardClock due = BoardClock.due(true, 7, PROMISED);

        assertThat(clock(moved, EscalationEvent.RESPONSE_PROMISED)).isEqualTo(due.and(BoardClock.promised(7)));
        assertThat(clock(moved, EscalationEvent.SERVICE_LEVEL_WARNED))
                .isEqualTo(due.and(BoardClock.warned(true, 7, 50)));
        assertThat(clock(moved, EscalationEvent.SERVICE_LEVEL_BREACHED)).isEqualTo(due.and(BoardClock.broken(true, 7)));
        assertThat(clock(moved(null, PROMISED, null, null, null), EscalationEvent.TICKET_RECLASSIFIED))
                .isEqualTo(due);
    }

    @Test
    void a_promise_of_a_later_version_changes_nothing() {
        TicketMoved moved = moved(null, null, "RESOLUTION", MISSED, 90);

        assertThat(clock(moved, EscalationEvent.RESPONSE_PROMISED)).isEqualTo(BoardClock.NONE);
        assertThat(clock(moved, EscalationEvent.SERVICE_LEVEL_WARNED)).isEqualTo(BoardClock.NONE);
        assertThat(clock(moved, EscalationEvent.SERVICE_LEVEL_BREACHED)).isEqualTo(BoardClock.NONE);
    }

    @Test
    void an_event_of_a_newer_version_is_unknown() {
        assertThat(EscalationEvent.of("stellwerk.escalation.ticket-tagged.v9")).isEqualTo(EscalationEvent.UNKNOWN);
    }

    private static BoardClock clock(TicketMoved moved, EscalationEvent event) {
        return moved.boardRow(event).clock();
    }

    private static TicketMoved moved(
            @Nullable Instant first,
            @Nullable Instant next,
            @Nullable String metric,
            @Nullable Instant due,
            @Nullable Integer percent) {
        return new TicketMoved(
                TICKET,
                "SW-1000041",
                7,
                "QUEUED",
                2,
                "tier-2",
                "anna",
                "P2",
                "printing",
                "Printer",
                "EMAIL",
                "de",
                NOW.minusSeconds(60),
                NOW,
                first,
                next,
                metric,
                due,
                percent,
                null);
    }
}
