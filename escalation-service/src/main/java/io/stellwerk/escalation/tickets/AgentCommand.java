package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.handovers.HandOverRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent's command to do something with a ticket. */
public sealed interface AgentCommand {

    /** The agent who wants it. */
    String agent();

    /** The kind of action. */
    Action action();

    /** Take it. */
    record Accept(String agent) implements AgentCommand {
        @Override
        public Action action() {
            return Action.ACCEPT;
        }
    }

    /** Write to the customer. */
    record Reply(String agent, UUID messageId, String text, Enclosures enclosures) implements AgentCommand {

        /** A text alone. */
        public Reply(String agent, UUID messageId, String text) {
            this(agent, messageId, text, Enclosures.NONE);
        }

        TicketEvent event(String owner, boolean firstResponse) {
            return new TicketEvent.AgentReplied(messageId, owner, text, firstResponse, enclosures);
        }

        @Override
        public Action action() {
            return Action.REPLY;
        }
    }

    /** Hand it to a tier further up; express with an incomplete record. */
    record Escalate(String agent, HandOverRecord handOver, boolean express) implements AgentCommand {
        @Override
        public Action action() {
            return Action.ESCALATE;
        }
    }

    /** Give it back to the tier that sent it. */
    record HandBack(String agent, String reason) implements AgentCommand {
        @Override
        public Action action() {
            return Action.HAND_BACK;
        }
    }

    /** Give it to somebody, or take it over. */
    record Assign(String agent, String to, String reason) implements AgentCommand {
        @Override
        public Action action() {
            return Action.ASSIGN;
        }
    }

    /** Write a note for colleagues. */
    record Note(String agent, UUID messageId, String text) implements AgentCommand {
        @Override
        public Action action() {
            return Action.NOTE;
        }
    }

    /** Correct its category, priority, impact or urgency; what is left out stays. */
    record Reclassify(
            String agent,
            @Nullable String category,
            @Nullable Priority priority,
            ImpactAndUrgency rating,
            String reason)
            implements AgentCommand {
        @Override
        public Action action() {
            return Action.RECLASSIFY;
        }
    }

    /** Return a hand-over that waits in the queue, without taking it. */
    record Reject(String agent, String reason) implements AgentCommand {
        @Override
        public Action action() {
            return Action.REJECT;
        }
    }

    /** Wait for the customer. */
    record Wait(
            String agent, @Nullable String reason, @Nullable Instant until) implements AgentCommand {
        @Override
        public Action action() {
            return Action.WAIT;
        }
    }

    /** Go on without waiting any longer. */
    record Resume(String agent) implements AgentCommand {
        @Override
        public Action action() {
            return Action.RESUME;
        }
    }

    /** It is solved. */
    record Resolve(String agent, String resolution) implements AgentCommand {
        @Override
        public Action action() {
            return Action.RESOLVE;
        }
    }

    /** It is not solved after all. */
    record Reopen(String agent) implements AgentCommand {
        @Override
        public Action action() {
            return Action.REOPEN;
        }
    }

    /** Its life is over. */
    record Close(String agent) implements AgentCommand {
        @Override
        public Action action() {
            return Action.CLOSE;
        }
    }
}
