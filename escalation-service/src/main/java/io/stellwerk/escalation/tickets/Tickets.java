package io.stellwerk.escalation.tickets;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Store of tickets. Methods that take a transaction work in its transaction. */
public interface Tickets {

    /** Registers those tickets that are not known yet; the others stay as they are. */
    Uni<Void> register(Transaction transaction, Collection<TicketFacts> facts);

    /** Locks and reads the tickets, always in the same order, so that no two transactions wait for each other. */
    Uni<List<Ticket>> lock(Transaction transaction, Collection<TicketId> ids);

    /** Writes tickets and their history: a statement for each, however many there are. */
    Uni<Void> save(Transaction transaction, TicketWork work);

    /** Reads one ticket. */
    Uni<Optional<Ticket>> find(TicketId id);

    /** Reads a page of tickets: the most urgent first, then the oldest. The cost does not depend on how many there are. */
    Uni<List<Ticket>> page(TicketQuery query);

    /** Reads a ticket's whole history. */
    Uni<List<HistoryEntry>> history(TicketId id);
}
