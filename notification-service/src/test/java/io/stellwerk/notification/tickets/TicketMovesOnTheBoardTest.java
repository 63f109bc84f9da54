package io.stellwerk.notification.tickets;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.board.BoardRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketMovesOnTheBoardTest {

    private static final Instant PROMISED = NOW.plusSeconds(3600);
    private static final Instant MISSED = NOW.minusSeconds(3600);

    @Test
    void an_entry_into_a_queue_tells_until_when_the_first_response_is_due() {
        BoardRow row = moved(PROMISED, null, null, false).boardRow(EscalationEvent.TICKET_QUEUED);

        assertThat(row.due()).isEqualTo(new BoardRow.Due(7, PROMISED));
        assertThat(row.breached()).isFalse();
        assertThat(row.warnedPercent()).isZero();
        assertThat(row.responded()).isFalse();
        assertThat(row.state())
                .isEqualTo(new BoardRow.State(7, "QUEUED", 2, "tier-2", "anna", "P2", "printing", "de", NOW));
        assertThat(row.subject()).isEqualTo("Printer");
    }

    @Test
    void only_a_warning_tells_how_much_time_is_used_up() {
        TicketMoved moved = moved(null, PROMISED, 75, false);

        assertThat(moved.boardRow(EscalationEvent.SERVICE_LEVEL_WARNED).warnedPercent())
                .isEqualTo(75);
        assertThat(moved.boardRow(EscalationEvent.SERVICE_LEVEL_WARNED).due()).isEqualTo(new BoardRow.Due(7, PROMISED));
        assertThat(moved.boardRow(EscalationEvent.TICKET_ACCEPTED).warnedPercent())
                .isZero();
        assertThat(moved(null, PROMISED, null, false)
                        .boardRow(EscalationEvent.SERVICE_LEVEL_WARNED)
                        .warnedPercent())
                .isZero();
    }

    @Test
    void only_a_breach_marks_the_ticket_as_breached() {
        TicketMoved moved = moved(null, MISSED, null, false);

        assertThat(moved.boardRow(EscalationEvent.SERVICE_LEVEL_BREACHED).breached())
                .isTrue();
        assertThat(moved.boardRow(EscalationEvent.SERVICE_LEVEL_WARNED).breached())
                .isFalse();
    }

    @Test
    void a_first_response_is_marked_and_an_event_without_a_due_time_tells_none() {
        BoardRow row = moved(null, null, null, true).boardRow(EscalationEvent.AGENT_REPLIED);

        assertThat(row.responded()).isTrue();
        assertThat(row.due()).isNull();
    }

    @Test
    void an_event_of_a_newer_version_is_unknown() {
        assertThat(EscalationEvent.of("stellwerk.escalation.ticket-tagged.v9")).isEqualTo(EscalationEvent.UNKNOWN);
    }

    private static TicketMoved moved(
            @Nullable Instant promised, @Nullable Instant due, @Nullable Integer percent, boolean firstResponse) {
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
                promised,
                due,
                percent,
                firstResponse,
                null);
    }
}
