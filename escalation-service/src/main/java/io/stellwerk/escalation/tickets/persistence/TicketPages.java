package io.stellwerk.escalation.tickets.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Reads pages of tickets. For each combination of status and tier that can match, an index gives the next few rows; the
 * page is merged from those. So a page costs the same whatever the filter, and however many tickets there are.
 */
@ApplicationScoped
class TicketPages {

    private static final String BY_QUEUE = """
            select cast(to_jsonb(p) as text) from (
                select t.* from unnest(cast(:statuses as text[])) as s(status) cross join unnest(cast(:tiers as smallint[])) as r(tier)
                cross join lateral (
                    select * from tickets
                    where status = s.status and tier = r.tier $after
                    order by priority, received_at, id limit :limit) t
                order by t.priority, t.received_at, t.id limit :limit) p
            order by p.priority, p.received_at, p.id""";

    private static final String BY_OWNER = """
            select cast(to_jsonb(p) as text) from (
                select t.* from unnest(cast(:statuses as text[])) as s(status)
                cross join lateral (
                    select * from tickets
                    where owner = :owner and status = s.status and tier = any(cast(:tiers as smallint[])) $after
                    order by priority, received_at, id limit :limit) t
                order by t.priority, t.received_at, t.id limit :limit) p
            order by p.priority, p.received_at, p.id""";

    private static final String AFTER = "and (priority, received_at, id) > (:priority, :receivedAt, :id)";

    Uni<List<String>> read(Transaction transaction, TicketQuery query) {
        return read(transaction, "", query);
    }

    /** The rows, or with {@code explain} the way to them. */
    Uni<List<String>> read(Transaction transaction, String prefix, TicketQuery query) {
        TicketQuery.Place after = query.after();
        String template = query.owner() == null ? BY_QUEUE : BY_OWNER;
        var statement = transaction
                .sql(prefix + template.replace("$after", after == null ? "" : AFTER), String.class)
                .with("statuses", statuses(query))
                .with("tiers", tiers(query))
                .with("limit", query.limit());
        if (query.owner() != null) {
            statement.with("owner", query.owner());
        }
        if (after != null) {
            statement
                    .with("priority", after.priority().name())
                    .with("receivedAt", after.receivedAt())
                    .with("id", after.id().value());
        }
        return statement.list();
    }

    private static String[] statuses(TicketQuery query) {
        return Arrays.stream(Status.values())
                .filter(status -> query.statuses().isEmpty() || query.statuses().contains(status))
                .map(Status::name)
                .toArray(String[]::new);
    }

    private static Short[] tiers(TicketQuery query) {
        return Arrays.stream(Tier.values())
                .filter(tier -> query.tiers().isEmpty() || query.tiers().contains(tier))
                .map(tier -> (short) tier.level())
                .toArray(Short[]::new);
    }
}
