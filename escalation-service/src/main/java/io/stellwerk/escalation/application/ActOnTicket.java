package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.domain.AgentCommand;
import io.stellwerk.escalation.domain.AgentDecisions;
import io.stellwerk.escalation.domain.DeskRules;
import io.stellwerk.escalation.domain.Refused;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.escalation.domain.TicketChanged;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.escalation.domain.Unchanged;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** An agent does something with a ticket. Of two agents who saw the same version, one comes too late. */
@ApplicationScoped
public class ActOnTicket {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Answers answers;
    private final SaveWork saveWork;
    private final AgentDecisions decisions;

    ActOnTicket(Transactions transactions, Tickets tickets, Answers answers, SaveWork saveWork, DeskRules rules) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.answers = answers;
        this.saveWork = saveWork;
        this.decisions = new AgentDecisions(rules);
    }

    /**
     * What is asked for.
     *
     * @param seenVersion the version on which the agent decided; warnings and breaches since then do not matter
     * @param key by which a repeat is recognised, if the caller gave one
     */
    public record Request(
            TicketId ticketId,
            AgentCommand command,
            int seenVersion,
            @Nullable RequestKey key,
            @Nullable String traceparent,
            Instant now) {}

    /** Does it, or says why not. What has begun is carried through, even if the caller hangs up meanwhile. */
    public Uni<ActionResult> act(Request request) {
        return Uni.createFrom().emitter(answer -> begin(request).subscribe().with(answer::complete, answer::fail));
    }

    private Uni<ActionResult> begin(Request request) {
        return transactions.run((session, outbox) -> tickets.lock(session, List.of(request.ticketId()))
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(new ActionResult.NoSuchTicket())
                        : onLocked(session, outbox, locked.getFirst(), request)));
    }

    private Uni<ActionResult> onLocked(Mutiny.Session session, Outbox outbox, Ticket ticket, Request request) {
        RequestKey key = request.key();
        if (key == null) {
            return decide(session, outbox, ticket, request);
        }
        return answers.find(session, request.ticketId(), key)
                .chain(given -> repeated(given, key)
                        .map(Uni.createFrom()::item)
                        .orElseGet(() -> decide(session, outbox, ticket, request)));
    }

    private static Optional<ActionResult> repeated(Optional<Answers.Given> given, RequestKey key) {
        return given.map(first -> first.fingerprint().equals(key.fingerprint())
                ? new ActionResult.Done(first.ticket())
                : new ActionResult.KeyReused());
    }

    private Uni<ActionResult> decide(Mutiny.Session session, Outbox outbox, Ticket ticket, Request request) {
        if (!ticket.course().isStillAsSeenAt(request.seenVersion())) {
            return Uni.createFrom().item(new ActionResult.Stale(ticket.course().version()));
        }
        return switch (decisions.decide(ticket, request.command(), request.now())) {
            case Refused refused -> Uni.createFrom().item(new ActionResult.NotAllowed(refused));
            case Unchanged _ -> Uni.createFrom().item(new ActionResult.Done(ticket));
            case TicketChanged change -> {
                TicketWork work = new TicketWork(List.of(ticket));
                work.apply(change, request.traceparent());
                yield saveWork.save(session, work, outbox)
                        .chain(() -> remember(session, change.ticket(), request))
                        .replaceWith(new ActionResult.Done(change.ticket()));
            }
        };
    }

    private Uni<Void> remember(Mutiny.Session session, Ticket answer, Request request) {
        return request.key() == null
                ? Uni.createFrom().voidItem()
                : answers.remember(session, answer, request.key(), request.now());
    }
}
