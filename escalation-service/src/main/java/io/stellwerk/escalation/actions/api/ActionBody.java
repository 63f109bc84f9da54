package io.stellwerk.escalation.actions.api;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.handovers.api.HandOverBody;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.escalation.tickets.ImpactAndUrgency;
import io.stellwerk.messaging.NamedIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of an agent's action. */
sealed interface ActionBody {

    /** The command that is meant, of the agent who sends it. */
    AgentCommand command(String agent);

    /** Ids of messages grow with time: by that, a search shows the newest first. */
    private static UUID newMessageId() {
        return NamedIds.of(Instant.now(), UUID.randomUUID().toString());
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
    record Reply(
            @NotBlank @Size(max = 100_000) String text,

            @Schema(description = "addresses that get it, too") @Nullable @Size(max = 10)
            List<@NotNull @MailAddress String> cc,

            @Schema(description = "files that were uploaded to the conversation before") @Nullable @Size(max = 20)
            List<@NotNull @Valid ReplyFile> attachments)
            implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Reply(agent, newMessageId(), text, ReplyFile.enclosures(cc, attachments));
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

    /** Giving a ticket to somebody, or taking it over. */
    @Schema(name = "AssignBody")
    record Assign(
            @Schema(description = "the id of who gets it") @NotBlank @Size(max = 255)
            String agent,

            @NotBlank @Size(max = 10_000) String reason)
            implements ActionBody {
        @Override
        public AgentCommand command(String by) {
            return new AgentCommand.Assign(by, agent, reason);
        }
    }

    /** A note for colleagues. */
    @Schema(name = "NoteBody")
    record Note(
            @Schema(description = "never sent to the customer; @ and the id of somebody mentions them")
            @NotBlank
            @Size(max = 100_000)
            String text)
            implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Note(agent, newMessageId(), text);
        }
    }

    /** A correction of what the ticket is about and how important it is; what is left out stays. */
    @Schema(name = "ReclassifyBody")
    record Reclassify(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String category,

            @Schema(description = "instead of that which follows from impact and urgency") @Nullable
            Priority priority,

            @Schema(description = "1 is the most") @Nullable @Min(1) @Max(3)
            Integer impact,

            @Schema(description = "1 is the most") @Nullable @Min(1) @Max(3)
            Integer urgency,

            @NotBlank @Size(max = 10_000) String reason)
            implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Reclassify(
                    agent, category, priority, new ImpactAndUrgency(impact, urgency), reason);
        }
    }

    /** A return of a hand-over that nobody has taken. */
    @Schema(name = "RejectBody")
    record Reject(@NotBlank @Size(max = 10_000) String reason) implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Reject(agent, reason);
        }
    }

    /** Waiting for the customer. */
    @Schema(name = "WaitBody")
    record Wait(
            @Size(max = 10_000) @Nullable String reason,

            @Schema(description = "when work goes on at the latest, in the next 180 days") @Nullable
            Instant until)
            implements ActionBody {
        @Override
        public AgentCommand command(String agent) {
            return new AgentCommand.Wait(agent, reason, until);
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
