package io.stellwerk.escalation.organisation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Agent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who works on tickets, as others see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agent")
public record AgentView(
        @Schema(description = "the subject of their tokens") String id,
        String name,
        @Schema(description = "on which they work") List<Integer> tiers,

        @Schema(description = "whether they may act on every tier; of others than who asks, this service does not know")
        @Nullable
        Boolean supervisor) {

    /** All of them. */
    @Schema(name = "Agents")
    public record All(List<AgentView> agents) {
        static All of(List<Agent> agents) {
            return new All(
                    agents.stream().map(agent -> AgentView.of(agent, null)).toList());
        }
    }

    static AgentView of(Agent agent, @Nullable Boolean supervisor) {
        return new AgentView(
                agent.id(),
                agent.name(),
                agent.tiers().stream().map(Tier::level).sorted().toList(),
                supervisor);
    }
}
