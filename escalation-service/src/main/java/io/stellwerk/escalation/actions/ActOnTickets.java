package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.tickets.AgentDecisions;
import io.stellwerk.escalation.tickets.TicketRules;
import io.stellwerk.messaging.GroupCommit;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Agents' actions, any number in one transaction: lock their tickets, look for answers that were given before, decide about
 * each, write it all. The number of statements does not depend on the number of actions.
 */
@ApplicationScoped
class ActOnTickets implements GroupCommit.Work<ActOnTicket.Request, ActionResult> {

    private final LoadActions loadActions;
    private final SaveActions saveActions;
    private final AgentDecisions decisions;
    private final ActionMetrics metrics;

    ActOnTickets(LoadActions loadActions, SaveActions saveActions, TicketRules rules, ActionMetrics metrics) {
        this.loadActions = loadActions;
        this.saveActions = saveActions;
        this.decisions = new AgentDecisions(rules);
        this.metrics = metrics;
    }

    @Override
    public Uni<List<ActionResult>> perform(Transaction transaction, Outbox outbox, List<ActOnTicket.Request> requests) {
        return loadActions.load(transaction, requests, decisions).chain(batch -> {
            List<ActionResult> results = requests.stream().map(batch::decide).toList();
            return saveActions.save(transaction, batch, outbox).replaceWith(results);
        });
    }

    @Override
    public void committed(List<ActionResult> results) {
        metrics.acted(results.size());
    }
}
