package io.stellwerk.escalation.tickets.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.HistoryEntry;
import io.stellwerk.escalation.tickets.New;
import io.stellwerk.escalation.tickets.StoredTicket;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketCounts;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketSlice;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets in their tables, a statement for each use and kind of row. */
@ApplicationScoped
class SqlTickets implements Tickets {

    private final Database database;
    private final TicketPages pages;
    private final TicketTotals totals;

    SqlTickets(Database database, TicketPages pages, TicketTotals totals) {
        this.database = database;
        this.pages = pages;
        this.totals = totals;
    }

    @Override
    public Uni<Void> register(Transaction transaction, Collection<TicketFacts> facts) {
        List<TicketRow> rows =
                facts.stream().map(New::registered).map(TicketRows::row).toList();
        return write(transaction, rows, TicketStatements.REGISTER);
    }

    @Override
    public Uni<List<Ticket>> lock(Transaction transaction, Collection<TicketId> ids) {
        return transaction.sql("""
                        select cast(to_jsonb(t) as text) from tickets t where id = any(cast(:ids as uuid[])) order by id for update""", String.class).with("ids", uuids(ids)).list().map(SqlTickets::tickets);
    }

    @Override
    public Uni<Void> save(Transaction transaction, TicketWork work) {
        List<TicketRow> tickets = work.changed().stream().map(TicketRows::row).toList();
        return write(transaction, tickets, TicketStatements.UPDATE)
                .chain(() -> write(transaction, EventRow.of(work), TicketStatements.ADD_EVENTS))
                .chain(() -> touch(transaction, work.notedOnly()));
    }

    /** Lets whoever follows the changes look at tickets to whose history something was added, and nothing else changed. */
    private static Uni<Void> touch(Transaction transaction, Collection<TicketId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql("update tickets set updated_at = clock_timestamp() where id = any(cast(:ids as uuid[]))")
                .with("ids", uuids(ids))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<StoredTicket>> find(TicketId id) {
        return database.read(transaction -> transaction
                .sql("select cast(to_jsonb(t) as text), updated_at from tickets t where id = :id")
                .with("id", id.value())
                .list()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new StoredTicket(
                                TicketRows.ticket(JsonRows.read((String) row[0], TicketRow.class)),
                                ((OffsetDateTime) row[1]).toInstant()))));
    }

    @Override
    public Uni<TicketSlice> page(TicketQuery query) {
        return database.read(transaction -> pages.read(transaction, query));
    }

    @Override
    public Uni<TicketCounts> count(TicketFilter filter) {
        return database.read(transaction -> totals.count(transaction, filter));
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

    private static UUID[] uuids(Collection<TicketId> ids) {
        return ids.stream().map(TicketId::value).toArray(UUID[]::new);
    }

    private static List<Ticket> tickets(List<String> rows) {
        return JsonRows.readAll(rows, TicketRow.class).stream()
                .map(TicketRows::ticket)
                .toList();
    }
}
