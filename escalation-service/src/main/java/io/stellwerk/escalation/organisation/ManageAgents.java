package io.stellwerk.escalation.organisation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.Tier;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds, changes and removes people of the desk, and writes down who did. */
@ApplicationScoped
public class ManageAgents {

    private final Database database;
    private final Agents agents;
    private final AuditLog audit;
    private final int most;

    ManageAgents(Database database, Agents agents, AuditLog audit, EscalationConfig config) {
        this.database = database;
        this.agents = agents;
        this.audit = audit;
        this.most = config.organisation().mostAgents();
    }

    /** Stores somebody new or changed; false if there are as many as there may be. */
    public Uni<Boolean> put(Agent agent, Caller caller) {
        return database.inTransaction(transaction -> agents.lock(transaction, agent.id())
                .chain(before -> agents.put(transaction, agent, most)
                        .chain(version -> version.isEmpty()
                                ? Uni.createFrom().item(false)
                                : note(transaction, changed(caller, agent, before))
                                        .replaceWith(true))));
    }

    /** Removes somebody, who then works on no tier; false if there is nobody of that id. */
    public Uni<Boolean> remove(String id, Caller caller) {
        return database.inTransaction(transaction -> agents.lock(transaction, id)
                .chain(before -> before.isEmpty()
                        ? Uni.createFrom().item(false)
                        : agents.remove(transaction, id)
                                .chain(() -> note(
                                        transaction,
                                        AuditEntry.changed(
                                                caller,
                                                "agent.remove",
                                                new Subject("agent", id),
                                                state(before.get()),
                                                Map.of())))
                                .replaceWith(true)));
    }

    private Uni<Void> note(Transaction transaction, AuditEntry entry) {
        return audit.append(transaction, List.of(entry));
    }

    private static AuditEntry changed(Caller caller, Agent after, Optional<Agent> before) {
        Subject subject = new Subject("agent", after.id());
        return before.map(one -> AuditEntry.changed(caller, "agent.change", subject, state(one), state(after)))
                .orElseGet(() -> AuditEntry.done(caller, "agent.add", subject, state(after)));
    }

    private static Map<String, String> state(Agent agent) {
        return Map.of(
                "name",
                agent.name(),
                "tiers",
                agent.tiers().stream()
                        .map(Tier::level)
                        .sorted()
                        .map(level -> Integer.toString(level))
                        .collect(Collectors.joining(",")));
    }
}
