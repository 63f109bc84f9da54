package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.AgentDecisions;
import io.stellwerk.escalation.tickets.TicketRules;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.GroupCommit;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Agents' actions, any number in one transaction: lock their tickets, look for answers that were given before, decide about
 * each, write it all. The number of statements does not depend on the number of actions.
 */
@ApplicationScoped
class ActOnTickets implements GroupCommit.Work<ActOnTicket.Request, ActionResult> {

    private final Tickets tickets;
    private final Answers answers;
    private final SaveActions saveActions;
    private final AgentDecisions decisions;
    private final ActionMetrics metrics;

    ActOnTickets(Tickets tickets, Answers answers, SaveActions saveActions, TicketRules rules, ActionMetrics metrics) {
        this.tickets = tickets;
        this.answers = answers;
        this.saveActions = saveActions;
        this.decisions = new AgentDecisions(rules);
        this.metrics = metrics;
    }

    @Override
    public Uni<List<ActionResult>> perform(Transaction transaction, Outbox outbox, List<ActOnTicket.Request> requests) {
        return load(transaction, requests).chain(batch -> {
            List<ActionResult> results = requests.stream().map(batch::decide).toList();
            return saveActions.save(transaction, batch, outbox).replaceWith(results);
        });
    }

    @Override
    public void committed(List<ActionResult> results) {
        metrics.acted(results.size());
    }

    /** Reads the answers after the tickets are locked: the transaction that held the locks before may have written some. */
    private Uni<ActionBatch> load(Transaction transaction, List<ActOnTicket.Request> requests) {
        Set<TicketId> ids = requests.stream().map(ActOnTicket.Request::ticketId).collect(Collectors.toSet());
        Set<Answers.Key> keys = requests.stream().flatMap(ActOnTickets::key).collect(Collectors.toSet());
        return tickets.lock(transaction, ids)
                .chain(locked -> answers.find(transaction, keys)
                        .map(found -> new ActionBatch(decisions, new TicketWork(locked), found)));
    }

    private static Stream<Answers.Key> key(ActOnTicket.Request request) {
        RequestKey key = request.key();
        return key == null ? Stream.empty() : Stream.of(new Answers.Key(request.ticketId(), key.owned()));
    }
}
