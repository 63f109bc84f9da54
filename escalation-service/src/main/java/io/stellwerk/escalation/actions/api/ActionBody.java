package io.stellwerk.escalation.actions.api;

import io.stellwerk.escalation.handovers.api.HandOverBody;
import io.stellwerk.escalation.tickets.AgentCommand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of an agent's action. */
sealed interface ActionBody {

    /** The command that is meant, of the agent who sends it. */
    AgentCommand command(String agent);

    /** The action's name in remembered answers; it is stored, and stays whatever becomes of the records' names. */
    default String storedName() {
        return switch (this) {
            case Accept _ -> "Accept";
            case Reply _ -> "Reply";
            case Escalate _ -> "Escalate";
            case HandBack _ -> "HandBack";
            case Wait _ -> "Wait";
            case Resume _ -> "Resume";
            case Resolve _ -> "Resolve";
            case Reopen _ -> "Reopen";
            case Close _ -> "Close";
        };
    }

    /** Taking a ticket. */
    @Schema(name = "AcceptBody")
    record Accept() implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Accept(agent);
        }
    }

    /** A message to the customer. */
    @Schema(name = "ReplyBody")
    record Reply(@NotBlank @Size(max = 100_000) String text) implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Reply(agent, UUID.randomUUID(), text);
        }
    }

    /** A hand-over upward. */
    @Schema(name = "EscalateBody")
    record Escalate(@Valid @Nullable HandOverBody handOver, boolean express) implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            HandOverBody given = handOver == null ? HandOverBody.empty() : handOver;
            return new AgentCommand.Escalate(agent, given.toRecord(), express);
        }
    }

    /** A return to the sender. */
    @Schema(name = "HandBackBody")
    record HandBack(@NotBlank @Size(max = 10_000) String reason) implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.HandBack(agent, reason);
        }
    }

    /** Waiting for the customer. */
    @Schema(name = "WaitBody")
    record Wait(@Size(max = 10_000) @Nullable String reason) implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Wait(agent, reason);
        }
    }

    /** Going on. */
    @Schema(name = "ResumeBody")
    record Resume() implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Resume(agent);
        }
    }

    /** A solution. */
    @Schema(name = "ResolveBody")
    record Resolve(@NotBlank @Size(max = 10_000) String resolution) implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Resolve(agent, resolution);
        }
    }

    /** No solution after all. */
    @Schema(name = "ReopenBody")
    record Reopen() implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Reopen(agent);
        }
    }

    /** The end. */
    @Schema(name = "CloseBody")
    record Close() implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Close(agent);
        }
    }
}
