package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Agents;
import io.stellwerk.escalation.organisation.Mentions;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.escalation.tickets.AgentDecisions;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Locks and reads what actions are about: their tickets, the people concerned, and answers that were given before. */
@ApplicationScoped
class LoadActions {

    private final Tickets tickets;
    private final Agents agents;
    private final Answers answers;

    LoadActions(Tickets tickets, Agents agents, Answers answers) {
        this.tickets = tickets;
        this.agents = agents;
        this.answers = answers;
    }

    /** Reads the answers after the tickets are locked: the transaction that held the locks before may have written some. */
    Uni<ActionBatch> load(Transaction transaction, List<ActOnTicket.Request> requests, AgentDecisions decisions) {
        Set<TicketId> ids = requests.stream().map(ActOnTicket.Request::ticketId).collect(Collectors.toSet());
        Set<Answers.Key> keys = requests.stream().flatMap(LoadActions::key).collect(Collectors.toSet());
        return tickets.lock(transaction, ids)
                .chain(locked -> agents.find(transaction, people(requests, locked))
                        .chain(staff -> answers.find(transaction, keys)
                                .map(found -> new ActionBatch(decisions, new TicketWork(locked, staff), found))));
    }

    private static Set<String> people(List<ActOnTicket.Request> requests, List<Ticket> locked) {
        return Stream.concat(
                        requests.stream().flatMap(LoadActions::people),
                        locked.stream().map(Ticket::owner).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    private static Stream<String> people(ActOnTicket.Request request) {
        Stream<String> others = switch (request.command()) {
            case AgentCommand.Assign assign -> Stream.of(assign.to());
            case AgentCommand.Note note -> Mentions.candidates(note.text()).stream();
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(request.person().id()), others);
    }

    private static Stream<Answers.Key> key(ActOnTicket.Request request) {
        RequestKey key = request.key();
        return key == null ? Stream.empty() : Stream.of(new Answers.Key(request.ticketId(), key.owned()));
    }
}
