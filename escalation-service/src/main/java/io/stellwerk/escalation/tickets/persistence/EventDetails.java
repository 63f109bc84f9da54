package io.stellwerk.escalation.tickets.persistence;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.persistence.HandOverRow;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.tickets.AssignmentCause;
import io.stellwerk.escalation.tickets.Cause;
import io.stellwerk.escalation.tickets.Classification;
import io.stellwerk.escalation.tickets.CloseReason;
import io.stellwerk.escalation.tickets.Enclosures;
import io.stellwerk.escalation.tickets.QueueReason;
import io.stellwerk.escalation.tickets.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an event as a ticket's history stores them. The names are in databases: they stay. */
sealed interface EventDetails {

    record Queued(
            QueueReason reason,
            List<String> skills,
            @Nullable Instant firstResponseDueAt) implements EventDetails {}

    record ByAgent(String agent) implements EventDetails {}

    record HandedOver(HandOverRow handOver) implements EventDetails {}

    record HandedBack(Tier from, Tier to, String agent, String reason, int bounces) implements EventDetails {}

    record Waiting(
            String agent, @Nullable String reason, @Nullable Instant until) implements EventDetails {}

    record Assigned(
            String agent,
            @Nullable String agentName,
            AssignmentCause cause,
            @Nullable String by,
            @Nullable String reason)
            implements EventDetails {}

    record Reclassified(
            String agent,
            String reason,
            Classified before,
            Classified after,
            @Nullable Instant firstResponseDueAt,
            @Nullable Instant nextResponseDueAt)
            implements EventDetails {}

    record Classified(
            @Nullable String category,
            Priority priority,
            @Nullable Integer impact,
            @Nullable Integer urgency) {
        static Classified of(Classification from) {
            return new Classified(
                    from.category(),
                    from.priority(),
                    from.rating().impact(),
                    from.rating().urgency());
        }
    }

    record Note(UUID messageId, String agent, String text, List<String> mentions) implements EventDetails {}

    record Caused(Cause cause) implements EventDetails {}

    record Replied(
            UUID messageId,
            String agent,
            String text,
            boolean firstResponse,
            @Nullable List<String> cc,
            @Nullable List<Enclosures.File> attachments)
            implements EventDetails {
        static Replied of(TicketEvent.AgentReplied event) {
            List<String> cc = event.enclosures().cc();
            List<Enclosures.File> files = event.enclosures().files();
            return new Replied(
                    event.messageId(),
                    event.agent(),
                    event.text(),
                    event.firstResponse(),
                    cc.isEmpty() ? null : cc,
                    files.isEmpty() ? null : files);
        }
    }

    record Resolved(String agent, String resolution) implements EventDetails {}

    record Closed(CloseReason reason) implements EventDetails {}

    record RepliedAfterClose(UUID messageId) implements EventDetails {}

    record Promised(Metric metric, Instant startedAt, Instant dueAt) implements EventDetails {}

    record Warned(Metric metric, int percent, Instant dueAt, Instant firedAt) implements EventDetails {}

    record Breached(Metric metric, Instant dueAt, Instant firedAt) implements EventDetails {}

    static EventDetails of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.TicketQueued e -> new Queued(e.reason(), e.skills(), e.firstResponseDueAt());
            case TicketEvent.TicketAccepted e -> new ByAgent(e.agent());
            case TicketEvent.TicketEscalated e -> new HandedOver(HandOverRow.of(e.handOver()));
            case TicketEvent.TicketHandedBack e -> new HandedBack(e.from(), e.to(), e.agent(), e.reason(), e.bounces());
            case TicketEvent.TicketWaiting e -> new Waiting(e.agent(), e.reason(), e.until());
            case TicketEvent.TicketAssigned e -> new Assigned(e.agent(), e.agentName(), e.cause(), e.by(), e.reason());
            case TicketEvent.TicketReclassified e ->
                new Reclassified(
                        e.agent(),
                        e.reason(),
                        Classified.of(e.before()),
                        Classified.of(e.after()),
                        e.dueAt(Metric.FIRST_RESPONSE),
                        e.dueAt(Metric.NEXT_RESPONSE));
            case TicketEvent.NoteAdded e -> new Note(e.messageId(), e.agent(), e.text(), e.mentions());
            case TicketEvent.TicketResumed e -> new Caused(e.cause());
            case TicketEvent.AgentReplied e -> Replied.of(e);
            case TicketEvent.TicketResolved e -> new Resolved(e.agent(), e.resolution());
            case TicketEvent.TicketReopened e -> new Caused(e.cause());
            case TicketEvent.TicketClosed e -> new Closed(e.reason());
            case TicketEvent.ReplyAfterClose e -> new RepliedAfterClose(e.messageId());
            case TicketEvent.ServiceLevelWarned e -> new Warned(e.metric(), e.percent(), e.dueAt(), e.firedAt());
            case TicketEvent.ServiceLevelBreached e -> new Breached(e.metric(), e.dueAt(), e.firedAt());
            case TicketEvent.ResponsePromised e -> new Promised(e.metric(), e.startedAt(), e.dueAt());
        };
    }
}
