package io.stellwerk.escalation.tickets.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.StoredTicket;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketQuery.Sort;
import io.stellwerk.escalation.tickets.TicketSlice;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Reads pages of tickets as a {@link ListPlan} says. A page costs the same whatever the filter, and however many tickets there
 * are: if the index does not separate what is asked for, a page is what a limited number of rows yields, and may be short.
 */
@ApplicationScoped
class TicketPages {

    /** Rows from which a page is filtered. */
    static final int SCANNED = 1000;

    private static final String COLUMNS =
            "id, tier, priority, received_at, updated_at, promise_due_at, owner, customer_id, category";

    private static final String PAGE = """
            with scanned as materialized (
                select t.* from $combinations cross join lateral (
                    select $columns from tickets where $range $after order by $order limit :scan) t
                order by $order limit :scan),
            page as materialized (
                select *, row_number() over (order by $order) as place from scanned
                where $filtered order by $order limit :limit),
            last as materialized (
                select * from scanned where (select count(*) from scanned) = :scan order by $descending limit 1)
            select cast(to_jsonb(t) as text), page.priority, page.$at, page.id, page.updated_at, page.place
            from page cross join lateral (select * from tickets where tickets.id = page.id limit 1) t
            union all select null, last.priority, last.$at, last.id, last.updated_at, null from last
            order by place""";

    /**
     * No transaction that is still open can commit a change from before this instant: it would be older than what was read, and
     * never be read. A second is more than a transaction needs to be seen here.
     */
    private static final String HORIZON = """
            select least(clock_timestamp(), min(xact_start)) - interval '1 second' from pg_stat_activity
            where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()""";

    Uni<TicketSlice> read(Transaction transaction, TicketQuery query) {
        if (query.sort() != Sort.UPDATED) {
            return rows(transaction, "", query, Instant.EPOCH).map(rows -> slice(rows, query));
        }
        return transaction
                .sql(HORIZON, OffsetDateTime.class)
                .one()
                .chain(horizon -> rows(transaction, "", query, horizon.toInstant()))
                .map(rows -> slice(rows, query));
    }

    /** The way to the rows. */
    Uni<List<String>> explain(Transaction transaction, TicketQuery query) {
        return rows(transaction, "explain ", query, Instant.now())
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    private static Uni<List<Object[]>> rows(
            Transaction transaction, String prefix, TicketQuery query, Instant horizon) {
        ListPlan plan = ListPlan.of(query.filter(), query.sort());
        TicketQuery.Place after = query.after();
        boolean byPriority = query.sort() == Sort.URGENCY;
        String keys = byPriority ? ":afterPriority, :afterAt, :afterId" : ":afterAt, :afterId";
        String sql = prefix
                + PAGE.replace("$combinations", plan.combinations())
                        .replace("$columns", COLUMNS)
                        .replace("$range", plan.range())
                        .replace("$after", after == null ? "" : "and (" + plan.order() + ") > (" + keys + ")")
                        .replace("$order", plan.order())
                        .replace("$descending", plan.descending())
                        .replace(
                                "$filtered", plan.filtered().isEmpty() ? "true" : String.join(" and ", plan.filtered()))
                        .replace("$at", plan.keys().get(plan.keys().size() - 2));
        Sql<Object[]> statement = ListBindings.bind(transaction.sql(sql), sql, query.filter())
                .with("scan", plan.filtered().isEmpty() ? query.limit() : Math.max(SCANNED, query.limit()))
                .with("limit", query.limit());
        if (query.sort() == Sort.UPDATED) {
            statement.with("horizon", horizon);
        }
        if (after != null) {
            statement.with("afterAt", after.at()).with("afterId", after.id().value());
            if (byPriority) {
                statement.with("afterPriority", after.priority().name());
            }
        }
        return statement.list();
    }

    /** One ticket more than was asked for tells that there are more; else the last one that was looked at, if it was not the end. */
    private static TicketSlice slice(List<Object[]> rows, TicketQuery query) {
        List<Object[]> found = rows.stream().filter(row -> row[0] != null).toList();
        int wanted = query.limit() - 1;
        if (found.size() > wanted) {
            return new TicketSlice(tickets(found.subList(0, wanted)), place(found.get(wanted - 1), query));
        }
        return rows.stream()
                .filter(row -> row[0] == null)
                .findFirst()
                .map(last -> new TicketSlice(tickets(found), place(last, query)))
                .orElseGet(() -> new TicketSlice(tickets(found), null));
    }

    private static TicketQuery.Place place(Object[] row, TicketQuery query) {
        return new TicketQuery.Place(
                query.sort(), Priority.valueOf((String) row[1]), instant(row[2]), new TicketId((UUID) row[3]));
    }

    private static List<StoredTicket> tickets(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new StoredTicket(
                        TicketRows.ticket(JsonRows.read((String) row[0], TicketRow.class)), instant(row[4])))
                .toList();
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
