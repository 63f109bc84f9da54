package io.stellwerk.escalation.queues.api;

import io.stellwerk.escalation.queues.AgentLoad;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tickets that the people of the desk have in hand, the busiest first. */
@Schema(name = "Load")
public record LoadView(List<LoadOfAgent> agents) {

    /**
     * Tickets that somebody has in hand.
     *
     * @param waiting those that wait for the customer
     * @param overdue those of both whose first response is due, and was not given
     */
    @Schema(name = "LoadOfAgent")
    public record LoadOfAgent(String id, String name, List<Integer> tiers, long inWork, long waiting, long overdue) {}

    static final String EXAMPLE = """
            {"agents": [{"id": "anna", "name": "Anna Berger", "tiers": [1], "inWork": 6, "waiting": 11, "overdue": 1}]}""";

    static LoadView of(List<AgentLoad> loads) {
        return new LoadView(loads.stream()
                .map(load -> new LoadOfAgent(
                        load.id(), load.name(), load.tiers(), load.inWork(), load.waiting(), load.overdue()))
                .toList());
    }
}
