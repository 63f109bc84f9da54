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
    Uni<Optional<StoredTicket>> find(TicketId id);

    /** Reads a part of a list of tickets. The cost does not depend on how many there are. */
    Uni<TicketSlice> page(TicketQuery query);

    /** Counts tickets. The cost does not depend on how many there are. */
    Uni<TicketCounts> count(TicketFilter filter);

    /** Reads a ticket's whole history. */
    Uni<List<HistoryEntry>> history(TicketId id);
}
