package io.stellwerk.intake.progress.messaging;

import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.intake.progress.TicketStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event of a ticket's life: what intake reads of those of escalation, which all have these fields.
 *
 * @param firstResponseDueAt until when an answer is promised, where an event says so
 */
public record TicketMoved(
        UUID ticketId,
        int sequence,
        String status,
        int tier,
        @Nullable Instant firstResponseDueAt,
        Instant occurredAt) {

    /** The type of agents' answers, which keep the promise. */
    static final String ANSWERED = "stellwerk.escalation.agent-replied.v1";

    /** The types of events that move tickets. */
    public static final Set<String> TYPES = Set.of(
            ANSWERED,
            "stellwerk.escalation.ticket-queued.v1",
            "stellwerk.escalation.ticket-accepted.v1",
            "stellwerk.escalation.ticket-assigned.v1",
            "stellwerk.escalation.ticket-reclassified.v1",
            "stellwerk.escalation.ticket-escalated.v1",
            "stellwerk.escalation.ticket-handed-back.v1",
            "stellwerk.escalation.ticket-waiting.v1",
            "stellwerk.escalation.ticket-resumed.v1",
            "stellwerk.escalation.ticket-resolved.v1",
            "stellwerk.escalation.ticket-reopened.v1",
            "stellwerk.escalation.ticket-closed.v1");

    /** The step that the ticket took, by an event of that type. */
    public TicketProgress.Step step(String type) {
        return new TicketProgress.Step(
                ticketId, sequence, known().orElse(null), tier, occurredAt, firstResponseDueAt, type.equals(ANSWERED));
    }

    private Optional<TicketStatus> known() {
        return Arrays.stream(TicketStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst();
    }
}
