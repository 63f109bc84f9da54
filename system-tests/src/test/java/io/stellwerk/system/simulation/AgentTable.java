package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Agent;
import io.stellwerk.escalation.organisation.Agents;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the simulated desk: two agents, who work on every tier. */
final class AgentTable implements Agents {

    private static final Staff STAFF = Staff.of(List.of(
            new Agent("agent0", "Agent 0", Set.of(Tier.values())),
            new Agent("agent1", "Agent 1", Set.of(Tier.values()))));

    @Override
    public Uni<Staff> find(Transaction transaction, Collection<String> ids) {
        return find(ids);
    }

    @Override
    public Uni<Staff> find(Collection<String> ids) {
        return Uni.createFrom().item(STAFF);
    }

    @Override
    public Uni<List<Agent>> all() {
        throw new UnsupportedOperationException("the organisation is not simulated");
    }

    @Override
    public Uni<Optional<Agent>> lock(Transaction transaction, String id) {
        throw new UnsupportedOperationException("the organisation is not simulated");
    }

    @Override
    public Uni<Optional<Integer>> put(Transaction transaction, Agent agent, int most) {
        throw new UnsupportedOperationException("the organisation is not simulated");
    }

    @Override
    public Uni<Void> remove(Transaction transaction, String id) {
        throw new UnsupportedOperationException("the organisation is not simulated");
    }

    @Override
    public Uni<Integer> begin(Collection<Agent> first) {
        throw new UnsupportedOperationException("the organisation is not simulated");
    }
}
