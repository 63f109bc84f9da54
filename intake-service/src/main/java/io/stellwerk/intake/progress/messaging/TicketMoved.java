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
 * @param firstResponseDueAt until when the first answer is promised, where an event says so; each entry into a queue does
 * @param nextResponseDueAt until when a further answer is promised, where that changed
 * @param dueAt until when a further answer is promised, where that was promised
 */
public record TicketMoved(
        UUID ticketId,
        int sequence,
        String status,
        int tier,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant nextResponseDueAt,
        @Nullable Instant dueAt,
        Instant occurredAt) {

    private static final String QUEUED = "stellwerk.escalation.ticket-queued.v1";

    /** The types of events that keep a promise: agents' answers and solutions. */
    static final Set<String> ANSWERED =
            Set.of("stellwerk.escalation.agent-replied.v1", "stellwerk.escalation.ticket-resolved.v1");

    /** The types of events that move tickets. */
    public static final Set<String> TYPES = Set.of(
            QUEUED,
            "stellwerk.escalation.agent-replied.v1",
            "stellwerk.escalation.ticket-accepted.v1",
            "stellwerk.escalation.ticket-assigned.v1",
            "stellwerk.escalation.ticket-reclassified.v1",
            "stellwerk.escalation.ticket-escalated.v1",
            "stellwerk.escalation.ticket-handed-back.v1",
            "stellwerk.escalation.ticket-waiting.v1",
            "stellwerk.escalation.ticket-resumed.v1",
            "stellwerk.escalation.ticket-resolved.v1",
            "stellwerk.escalation.ticket-reopened.v1",
            "stellwerk.escalation.ticket-closed.v1",
            "stellwerk.escalation.response-promised.v1");

    /** The step that the ticket took, by an event of that type. */
    public TicketProgress.Step step(String type) {
        return new TicketProgress.Step(
                ticketId,
                sequence,
                known().orElse(null),
                tier,
                occurredAt,
                promise(!type.equals(QUEUED)),
                ANSWERED.contains(type));
    }

    private TicketProgress.@Nullable Promise promise(boolean isNew) {
        Instant next = dueAt == null ? nextResponseDueAt : dueAt;
        Instant at = next == null ? firstResponseDueAt : next;
        return at == null ? null : new TicketProgress.Promise(at, isNew);
    }

    private Optional<TicketStatus> known() {
        return Arrays.stream(TicketStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst();
    }
}
