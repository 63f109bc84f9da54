package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket and that other services may want to know. */
public sealed interface TicketEvent {

    /** Name of the event in the ticket's history. */
    default String name() {
        return switch (this) {
            case TicketQueued _ -> "ticket-queued";
            case TicketAccepted _ -> "ticket-accepted";
            case TicketAssigned _ -> "ticket-assigned";
            case TicketReclassified _ -> "ticket-reclassified";
            case NoteAdded _ -> "note-added";
            case TicketEscalated _ -> "ticket-escalated";
            case TicketHandedBack _ -> "ticket-handed-back";
            case TicketWaiting _ -> "ticket-waiting";
            case TicketResumed _ -> "ticket-resumed";
            case AgentReplied _ -> "agent-replied";
            case TicketResolved _ -> "ticket-resolved";
            case TicketReopened _ -> "ticket-reopened";
            case TicketClosed _ -> "ticket-closed";
            case ReplyAfterClose _ -> "reply-after-close";
            case ResponsePromised _ -> "response-promised";
            case ServiceLevelWarned _ -> "service-level-warned";
            case ServiceLevelBreached _ -> "service-level-breached";
        };
    }

    /** The ticket waits in the queue of its tier. */
    record TicketQueued(
            QueueReason reason,
            List<String> skills,
            @Nullable Instant firstResponseDueAt) implements TicketEvent {}

    /** An agent took the ticket. */
    record TicketAccepted(String agent) implements TicketEvent {}

    /**
     * The ticket was given to an agent.
     *
     * @param agentName the agent's name, if the desk knows them
     * @param by who decided so, if it was a person
     */
    record TicketAssigned(
            String agent,
            @Nullable String agentName,
            AssignmentCause cause,
            @Nullable String by,
            @Nullable String reason)
            implements TicketEvent {}

    /**
     * The ticket has another category, priority, impact or urgency.
     *
     * @param promise the promise that has another instant now, if one has
     */
    record TicketReclassified(
            String agent,
            String reason,
            Classification before,
            Classification after,
            @Nullable ResponsePromise promise) implements TicketEvent {

        /** The new instant of a promise of that kind, if it changed. */
        public @Nullable Instant dueAt(Metric metric) {
            return promise != null && promise.metric() == metric ? promise.dueAt() : null;
        }
    }

    /**
     * An agent wrote a note for colleagues.
     *
     * @param mentions ids of the people of the desk whom it mentions
     */
    record NoteAdded(UUID messageId, String agent, String text, List<String> mentions) implements TicketEvent {}

    /** The ticket was handed to a tier further up. */
    record TicketEscalated(HandOver handOver) implements TicketEvent {}

    /** The ticket was given back to the tier that sent it. */
    record TicketHandedBack(Tier from, Tier to, String agent, String reason, int bounces) implements TicketEvent {}

    /** The ticket waits for the customer. */
    record TicketWaiting(
            String agent, @Nullable String reason, @Nullable Instant until) implements TicketEvent {}

    /** Work on the ticket goes on. */
    record TicketResumed(Cause cause) implements TicketEvent {}

    /** An agent wrote to the customer. */
    record AgentReplied(UUID messageId, String agent, String text, boolean firstResponse, Enclosures enclosures)
            implements TicketEvent {}

    /** The ticket is solved, as far as the agent knows. */
    record TicketResolved(String agent, String resolution) implements TicketEvent {}

    /** The ticket was not solved after all. */
    record TicketReopened(Cause cause) implements TicketEvent {}

    /** The ticket's life is over. */
    record TicketClosed(CloseReason reason) implements TicketEvent {}

    /** The customer wrote when the ticket's life was over; the message belongs to a new ticket. */
    record ReplyAfterClose(UUID messageId) implements TicketEvent {}

    /**
     * The customer wrote, and until when they are answered is promised.
     *
     * @param startedAt when they wrote, or the ticket was reopened
     */
    record ResponsePromised(Metric metric, Instant startedAt, Instant dueAt) implements TicketEvent {}

    /** A part of the promised time is used up. */
    record ServiceLevelWarned(Metric metric, int percent, Instant dueAt, Instant firedAt) implements TicketEvent {}

    /** A response did not come in time. */
    record ServiceLevelBreached(Metric metric, Instant dueAt, Instant firedAt) implements TicketEvent {}
}
