package io.stellwerk.escalation.tickets.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.AssignmentCause;
import io.stellwerk.escalation.tickets.Cause;
import io.stellwerk.escalation.tickets.CloseReason;
import io.stellwerk.escalation.tickets.Enclosures;
import io.stellwerk.escalation.tickets.QueueReason;
import io.stellwerk.escalation.tickets.RecordedEvent;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payloads of this service's events. */
sealed interface TicketPayload {

    record Queued(
            @JsonUnwrapped TicketPart ticket,
            QueueReason reason,
            List<String> skills,
            @Nullable Instant firstResponseDueAt)
            implements TicketPayload {}

    record Accepted(@JsonUnwrapped TicketPart ticket, String agent) implements TicketPayload {}

    record Escalated(
            @JsonUnwrapped TicketPart ticket,
            int fromTier,
            int toTier,
            String agent,
            HandOverRecord handOver,
            boolean express)
            implements TicketPayload {}

    record HandedBack(
            @JsonUnwrapped TicketPart ticket, int fromTier, int toTier, String agent, String reason, int bounces)
            implements TicketPayload {}

    record Waiting(
            @JsonUnwrapped TicketPart ticket,
            String agent,
            @Nullable String reason,
            @Nullable Instant until) implements TicketPayload {}

    record Assigned(
            @JsonUnwrapped TicketPart ticket,
            String agent,
            @Nullable String agentName,
            AssignmentCause cause,
            @Nullable String by,
            @Nullable String reason)
            implements TicketPayload {}

    record Reclassified(
            @JsonUnwrapped TicketPart ticket,
            String agent,
            String reason,
            WireClassification before,
            WireClassification after,
            @Nullable Instant firstResponseDueAt,
            @Nullable Instant nextResponseDueAt)
            implements TicketPayload {}

    record Note(@JsonUnwrapped TicketPart ticket, UUID messageId, String agent, String text, List<String> mentions)
            implements TicketPayload {}

    record Resumed(@JsonUnwrapped TicketPart ticket, Cause cause) implements TicketPayload {}

    record Replied(
            @JsonUnwrapped TicketPart ticket,
            UUID messageId,
            String agent,
            String text,
            boolean firstResponse,
            @Nullable List<String> cc,
            @Nullable List<Enclosures.File> attachments)
            implements TicketPayload {}

    record Resolved(@JsonUnwrapped TicketPart ticket, String agent, String resolution) implements TicketPayload {}

    record Reopened(@JsonUnwrapped TicketPart ticket, Cause cause) implements TicketPayload {}

    record Closed(@JsonUnwrapped TicketPart ticket, CloseReason reason) implements TicketPayload {}

    record RepliedAfterClose(@JsonUnwrapped TicketPart ticket, UUID messageId) implements TicketPayload {}

    record Promised(@JsonUnwrapped TicketPart ticket, Metric metric, Instant startedAt, Instant dueAt)
            implements TicketPayload {}

    record Warned(@JsonUnwrapped TicketPart ticket, Metric metric, int percent, Instant dueAt, Instant firedAt)
            implements TicketPayload {}

    record Breached(@JsonUnwrapped TicketPart ticket, Metric metric, Instant dueAt, Instant firedAt)
            implements TicketPayload {}

    record State(
            @JsonUnwrapped TicketPart ticket,
            @Nullable Promise firstResponse,
            @Nullable Promise nextResponse,
            int bounces,
            int version)
            implements TicketPayload {

        record Promise(
                Instant dueAt,
                ResponsePromise.State state,
                @Nullable Instant respondedAt) {

            static @Nullable Promise of(@Nullable ResponsePromise clock) {
                return clock == null ? null : new Promise(clock.dueAt(), clock.state(), clock.respondedAt());
            }
        }

        static State of(Ticket ticket, Instant occurredAt) {
            return new State(
                    TicketPart.of(ticket, ticket.routing().sequence(), occurredAt, null),
                    Promise.of(ticket.routing().promises().first()),
                    Promise.of(ticket.routing().promises().next()),
                    ticket.routing().bounces(),
                    ticket.routing().version());
        }
    }

    static TicketPayload of(RecordedEvent recorded, Actor actor) {
        TicketPart part = TicketPart.of(recorded.ticket(), recorded.sequence(), recorded.occurredAt(), actor);
        return switch (recorded.event()) {
            case TicketEvent.TicketQueued e -> new Queued(part, e.reason(), e.skills(), e.firstResponseDueAt());
            case TicketEvent.TicketAccepted e -> new Accepted(part, e.agent());
            case TicketEvent.TicketEscalated e -> escalated(part, e.handOver());
            case TicketEvent.TicketHandedBack e ->
                new HandedBack(part, e.from().level(), e.to().level(), e.agent(), e.reason(), e.bounces());
            case TicketEvent.TicketWaiting e -> new Waiting(part, e.agent(), e.reason(), e.until());
            case TicketEvent.TicketAssigned e ->
                new Assigned(part, e.agent(), e.agentName(), e.cause(), e.by(), e.reason());
            case TicketEvent.TicketReclassified e -> reclassified(part, e);
            case TicketEvent.NoteAdded e -> new Note(part, e.messageId(), e.agent(), e.text(), e.mentions());
            case TicketEvent.TicketResumed e -> new Resumed(part, e.cause());
            case TicketEvent.AgentReplied e -> replied(part, e);
            case TicketEvent.TicketResolved e -> new Resolved(part, e.agent(), e.resolution());
            case TicketEvent.TicketReopened e -> new Reopened(part, e.cause());
            case TicketEvent.TicketClosed e -> new Closed(part, e.reason());
            case TicketEvent.ReplyAfterClose e -> new RepliedAfterClose(part, e.messageId());
            case TicketEvent.ServiceLevelWarned e -> new Warned(part, e.metric(), e.percent(), e.dueAt(), e.firedAt());
            case TicketEvent.ServiceLevelBreached e -> new Breached(part, e.metric(), e.dueAt(), e.firedAt());
            case TicketEvent.ResponsePromised e -> new Promised(part, e.metric(), e.startedAt(), e.dueAt());
        };
    }

    private static Replied replied(TicketPart part, TicketEvent.AgentReplied event) {
        List<String> cc = event.enclosures().cc();
        List<Enclosures.File> files = event.enclosures().files();
        return new Replied(
                part,
                event.messageId(),
                event.agent(),
                event.text(),
                event.firstResponse(),
                cc.isEmpty() ? null : cc,
                files.isEmpty() ? null : files);
    }

    private static Reclassified reclassified(TicketPart part, TicketEvent.TicketReclassified event) {
        return new Reclassified(
                part,
                event.agent(),
                event.reason(),
                WireClassification.of(event.before()),
                WireClassification.of(event.after()),
                event.dueAt(Metric.FIRST_RESPONSE),
                event.dueAt(Metric.NEXT_RESPONSE));
    }

    private static Escalated escalated(TicketPart part, HandOver handOver) {
        return new Escalated(
                part,
                handOver.from().level(),
                handOver.to().level(),
                handOver.agent(),
                handOver.record(),
                handOver.express());
    }
}
