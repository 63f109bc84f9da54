package io.stellwerk.escalation.tickets.messaging;

import static io.stellwerk.escalation.tickets.messaging.WireTickets.little;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.tickets.AssignmentCause;
import io.stellwerk.escalation.tickets.Cause;
import io.stellwerk.escalation.tickets.CloseReason;
import io.stellwerk.escalation.tickets.QueueReason;
import io.stellwerk.escalation.tickets.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.provider.Arguments;

/** Every event with nothing but what it needs. */
final class MinimalEvents {

    private static final Instant DUE = Instant.parse("2026-11-23T13:18:00Z");

    private MinimalEvents() {}

    static List<Arguments> all() {
        return List.of(
                minimal(
                        EscalationEventType.TICKET_QUEUED,
                        new TicketPayload.Queued(
                                little(1, Status.QUEUED, null, "2026-11-23T09:18:01Z"),
                                QueueReason.TRIAGE_DEFERRED,
                                List.of(),
                                null)),
                minimal(
                        EscalationEventType.TICKET_ACCEPTED,
                        new TicketPayload.Accepted(
                                little(2, Status.IN_PROGRESS, "tom.reed", "2026-11-23T09:25:00Z"), "tom.reed")),
                minimal(
                        EscalationEventType.TICKET_ESCALATED,
                        new TicketPayload.Escalated(
                                little(3, Status.QUEUED, 2, null, Priority.P1, "2026-11-23T09:40:00Z"),
                                1,
                                2,
                                "tom.reed",
                                nothing(),
                                true)),
                minimal(
                        EscalationEventType.TICKET_HANDED_BACK,
                        new TicketPayload.HandedBack(
                                little(5, Status.QUEUED, null, "2026-11-23T10:02:00Z"),
                                2,
                                1,
                                "sara.lind",
                                "The printer was switched off.",
                                1)),
                minimal(
                        EscalationEventType.TICKET_WAITING,
                        new TicketPayload.Waiting(
                                little(3, Status.WAITING_FOR_CUSTOMER, "tom.reed", "2026-11-23T09:50:00Z"),
                                "tom.reed",
                                null,
                                null)),
                minimal(
                        EscalationEventType.TICKET_ASSIGNED,
                        new TicketPayload.Assigned(
                                little(7, Status.IN_PROGRESS, "tom.reed", "2026-11-23T14:00:00Z"),
                                "tom.reed",
                                null,
                                AssignmentCause.HAD_IT_BEFORE,
                                null,
                                null)),
                minimal(
                        EscalationEventType.TICKET_RECLASSIFIED,
                        new TicketPayload.Reclassified(
                                little(3, Status.QUEUED, 1, null, Priority.P5, "2026-11-23T09:30:00Z"),
                                "tom.reed",
                                "Nobody needs that printer today.",
                                new WireClassification(null, Priority.P4, null, null, null),
                                new WireClassification(null, Priority.P5, null, null, null),
                                null,
                                null)),
                minimal(
                        EscalationEventType.NOTE_ADDED,
                        new TicketPayload.Note(
                                little(3, Status.QUEUED, null, "2026-11-23T09:40:00Z"),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000052"),
                                "tom.reed",
                                "The printer is switched off at night.",
                                List.of())),
                minimal(
                        EscalationEventType.TICKET_RESUMED,
                        new TicketPayload.Resumed(
                                little(4, Status.IN_PROGRESS, "tom.reed", "2026-11-23T10:30:00Z"), Cause.AGENT)),
                minimal(
                        EscalationEventType.AGENT_REPLIED,
                        new TicketPayload.Replied(
                                little(3, Status.IN_PROGRESS, "tom.reed", "2026-11-23T09:45:00Z"),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000041"),
                                "tom.reed",
                                "Please switch the printer off and on again. Does the job come out then?",
                                true,
                                null,
                                null)),
                minimal(
                        EscalationEventType.TICKET_RESOLVED,
                        new TicketPayload.Resolved(
                                little(5, Status.RESOLVED, "tom.reed", "2026-11-23T12:45:00Z"),
                                "tom.reed",
                                "Printer restarted.")),
                minimal(
                        EscalationEventType.TICKET_REOPENED,
                        new TicketPayload.Reopened(
                                little(6, Status.QUEUED, null, "2026-11-23T14:00:00Z"), Cause.AGENT)),
                minimal(
                        EscalationEventType.TICKET_CLOSED,
                        new TicketPayload.Closed(
                                little(6, Status.CLOSED, "tom.reed", "2026-11-30T12:45:00Z"), CloseReason.AUTO)),
                minimal(
                        EscalationEventType.REPLY_AFTER_CLOSE,
                        new TicketPayload.RepliedAfterClose(
                                little(7, Status.CLOSED, "tom.reed", "2026-12-02T08:30:00Z"),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000032"))),
                minimal(
                        EscalationEventType.RESPONSE_PROMISED,
                        new TicketPayload.Promised(
                                little(8, Status.QUEUED, null, "2026-11-23T14:00:00Z"),
                                Metric.NEXT_RESPONSE,
                                Instant.parse("2026-11-23T14:00:00Z"),
                                Instant.parse("2026-11-24T10:00:00Z"))),
                minimal(
                        EscalationEventType.SERVICE_LEVEL_WARNED,
                        new TicketPayload.Warned(
                                little(2, Status.QUEUED, null, "2026-11-23T12:18:00Z"),
                                Metric.FIRST_RESPONSE,
                                75,
                                DUE,
                                Instant.parse("2026-11-23T12:18:00Z"))),
                minimal(
                        EscalationEventType.SERVICE_LEVEL_BREACHED,
                        new TicketPayload.Breached(
                                little(3, Status.QUEUED, null, "2026-11-23T13:18:00Z"),
                                Metric.FIRST_RESPONSE,
                                DUE,
                                DUE)),
                minimal(
                        EscalationEventType.TICKET_STATE,
                        new TicketPayload.State(
                                little(1, Status.QUEUED, null, "2026-11-23T09:18:01Z"), null, null, 0, 1)));
    }

    private static HandOverRecord nothing() {
        return new HandOverRecord(
                null, null, null, null, null, null, null, null, null, List.of(), null, null, null, null, null, null,
                null, null);
    }

    private static Arguments minimal(EscalationEventType type, TicketPayload payload) {
        return Arguments.of(type, "minimal", payload);
    }
}
