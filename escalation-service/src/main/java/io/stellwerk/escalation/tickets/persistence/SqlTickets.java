package io.stellwerk.escalation.tickets.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.HistoryEntry;
import io.stellwerk.escalation.tickets.New;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets in their tables, a statement for each use and kind of row. */
@ApplicationScoped
class SqlTickets implements Tickets {

    private final Database database;
    private final TicketPages pages;

    SqlTickets(Database database, TicketPages pages) {
        this.database = database;
        this.pages = pages;
    }

    @Override
    public Uni<Void> register(Transaction transaction, Collection<TicketFacts> facts) {
        List<TicketRow> rows =
                facts.stream().map(New::registered).map(TicketRows::row).toList();
        return write(transaction, rows, TicketStatements.REGISTER);
    }

    @Override
    public Uni<List<Ticket>> lock(Transaction transaction, Collection<TicketId> ids) {
        return transaction
                .sql("""
                        select cast(to_jsonb(t) as text) from tickets t where id = any(cast(:ids as uuid[])) order by id for update""", String.class)
                .with("ids", ids.stream().map(TicketId::value).toArray(UUID[]::new))
                .list()
                .map(SqlTickets::tickets);
    }

    @Override
    public Uni<Void> save(Transaction transaction, TicketWork work) {
        List<TicketRow> tickets = work.changed().stream().map(TicketRows::row).toList();
        return write(transaction, tickets, TicketStatements.UPDATE)
                .chain(() -> write(transaction, EventRow.of(work), TicketStatements.ADD_EVENTS));
    }

    @Override
    public Uni<Optional<Ticket>> find(TicketId id) {
        return database.read(transaction -> transaction
                .sql("select cast(to_jsonb(t) as text) from tickets t where id = :id", String.class)
                .with("id", id.value())
                .list()
                .map(rows -> tickets(rows).stream().findFirst()));
    }

    @Override
    public Uni<List<Ticket>> page(TicketQuery query) {
        return database.read(transaction -> pages.read(transaction, query)).map(SqlTickets::tickets);
    }

    @Override
    public Uni<List<HistoryEntry>> history(TicketId id) {
        return database.read(transaction -> transaction
                .sql(TicketStatements.HISTORY, String.class)
                .with("id", id.value())
                .list()
                .map(rows -> JsonRows.readAll(rows, HistoryEntry.class)));
    }

    private static Uni<Void> write(Transaction transaction, List<?> rows, String sql) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.sql(sql).with("rows", JsonRows.write(rows)).update().replaceWithVoid();
    }

    private static List<Ticket> tickets(List<String> rows) {
        return JsonRows.readAll(rows, TicketRow.class).stream()
                .map(TicketRows::ticket)
                .toList();
    }
}
