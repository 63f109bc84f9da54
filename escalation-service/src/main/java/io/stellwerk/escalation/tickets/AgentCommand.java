package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.handovers.HandOverRecord;
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
    record Reply(String agent, UUID messageId, String text) implements AgentCommand {
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

    /** Wait for the customer. */
    record Wait(String agent, @Nullable String reason) implements AgentCommand {
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
