package io.stellwerk.escalation.organisation;

import io.stellwerk.escalation.Tier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of the desk whom a decision concerns, as far as they are known. */
public record Staff(Map<String, Agent> byId) {

    /** Nobody is known. */
    public static final Staff NOBODY = new Staff(Map.of());

    public Staff {
        byId = Map.copyOf(byId);
    }

    /** These people. */
    public static Staff of(Collection<Agent> agents) {
        return new Staff(agents.stream().collect(Collectors.toMap(Agent::id, Function.identity())));
    }

    /** Somebody, if they are known. */
    public Optional<Agent> agent(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Returns true if somebody is known to work on that tier. */
    public boolean workOn(String id, Tier tier) {
        return agent(id).filter(agent -> agent.worksOn(tier)).isPresent();
    }

    /** Somebody's name, if they are known. */
    public @Nullable String nameOf(@Nullable String id) {
        return agent(id).map(Agent::name).orElse(null);
    }
}
