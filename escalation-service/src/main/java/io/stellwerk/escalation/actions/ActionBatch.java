package io.stellwerk.escalation.actions;

import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.Subject;
import io.stellwerk.escalation.collaboration.SentDrafts;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.escalation.tickets.AgentDecisions;
import io.stellwerk.escalation.tickets.Origin;
import io.stellwerk.escalation.tickets.Refused;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketChanged;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions that share a transaction, decided one after the other: each sees the effects of those before it. */
final class ActionBatch {

    private final AgentDecisions decisions;
    private final TicketWork work;
    private final Map<Answers.Key, Answers.Answer> answers;
    private final List<Answers.NewAnswer> newAnswers = new ArrayList<>();
    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<SentDrafts.Sent> sentReplies = new ArrayList<>();

    ActionBatch(AgentDecisions decisions, TicketWork work, Map<Answers.Key, Answers.Answer> answers) {
        this.decisions = decisions;
        this.work = work;
        this.answers = new HashMap<>(answers);
    }

    /** Decides about the next action. */
    ActionResult decide(ActOnTicket.Request request) {
        return work.ticket(request.ticketId())
                .map(ticket -> repeated(request).orElseGet(() -> decide(ticket, request)))
                .orElseGet(ActionResult.NoSuchTicket::new);
    }

    /** Outcomes of the decisions, by ticket. */
    TicketWork work() {
        return work;
    }

    /** Answers that have to be remembered. */
    List<Answers.NewAnswer> newAnswers() {
        return newAnswers;
    }

    /** What the audit log says of the changes. */
    List<AuditEntry> entries() {
        return entries;
    }

    /** Replies whose drafts are not needed any more. */
    List<SentDrafts.Sent> sentReplies() {
        return sentReplies;
    }

    private Optional<ActionResult> repeated(ActOnTicket.Request request) {
        RequestKey key = request.key();
        if (key == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(answers.get(new Answers.Key(request.ticketId(), key.owned())))
                .map(first -> first.fingerprint().equals(key.fingerprint())
                        ? done(first.ticket(), first.at())
                        : new ActionResult.KeyReused());
    }

    private ActionResult decide(Ticket ticket, ActOnTicket.Request request) {
        if (!request.seen().cover(ticket.routing())) {
            return new ActionResult.Stale(ticket.routing().version());
        }
        Person person = request.person();
        Scope scope = new Scope(person.everywhere(), work.staff());
        return switch (decisions.decide(ticket, request.command(), scope, request.now())) {
            case Refused refused -> new ActionResult.NotAllowed(refused);
            case Unchanged _ -> done(ticket, request);
            case TicketChanged change -> {
                work.apply(
                        change, new Origin(Actor.agent(person.id(), person.name(work.staff())), request.traceparent()));
                entries.add(entry(ticket, change.ticket(), request));
                if (request.command() instanceof AgentCommand.Reply reply) {
                    sentReplies.add(new SentDrafts.Sent(person.id(), request.ticketId(), reply.text()));
                }
                yield done(change.ticket(), request);
            }
        };
    }

    /** Remembers the answer if the request has a key: asked again later, it must not be decided anew. */
    private ActionResult done(Ticket ticket, ActOnTicket.Request request) {
        RequestKey key = request.key();
        if (key != null) {
            Answers.NewAnswer answer = new Answers.NewAnswer(
                    new Answers.Key(request.ticketId(), key.owned()),
                    new Answers.Answer(key.fingerprint(), ticket, request.now()));
            answers.put(answer.key(), answer.answer());
            newAnswers.add(answer);
        }
        return done(ticket, request.now());
    }

    private ActionResult done(Ticket ticket, Instant at) {
        return new ActionResult.Done(ticket, work.staff().nameOf(ticket.owner()), at);
    }

    private static AuditEntry entry(Ticket before, Ticket after, ActOnTicket.Request request) {
        return AuditEntry.changed(
                request.person().caller(),
                "ticket." + request.command().action().wireName(),
                Subject.of("ticket", request.ticketId().value()),
                state(before),
                state(after));
    }

    private static Map<String, String> state(Ticket ticket) {
        Map<String, String> state = new HashMap<>();
        state.put("status", ticket.status().name());
        state.put("tier", Integer.toString(ticket.routing().tier().level()));
        state.put("queue", ticket.routing().queue());
        state.put("version", Integer.toString(ticket.routing().version()));
        String owner = ticket.owner();
        if (owner != null) {
            state.put("owner", owner);
        }
        return state;
    }
}
