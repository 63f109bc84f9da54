package io.stellwerk.escalation.tickets.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.TicketCount;
import io.stellwerk.escalation.tickets.TicketCounts;
import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery.Sort;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts tickets: from the running counts if they know what is asked for, else from a limited number of rows. */
@ApplicationScoped
class TicketTotals {

    /** Rows that are looked at; with more, the numbers are at least what they say. */
    static final int SCANNED = 10_000;

    private static final String RUNNING = """
            select tier, status, priority, cast(sum(tickets) as bigint), false
            from (select tier, status, priority, tickets from queue_counts
                  union all select tier, status, priority, tickets from queue_changes) as every_part
            where status = any(cast(:statuses as text[])) and tier = any(cast(:tiers as smallint[]))
                and priority = any(cast(:priorities as text[]))
            group by tier, status, priority having sum(tickets) <> 0""";

    private static final String LOOKED_AT = """
            with scanned as materialized (
                select t.* from $combinations cross join lateral (
                    select tier, status, priority, owner, customer_id, category, updated_at from tickets
                    where $range limit :scan) t limit :scan)
            select tier, status, priority, count(*), (select count(*) from scanned) = :scan from scanned
            where $filtered group by tier, status, priority""";

    Uni<TicketCounts> count(Transaction transaction, TicketFilter filter) {
        if (filter.isCounted()) {
            return ListBindings.bind(transaction.sql(RUNNING), RUNNING, filter)
                    .list()
                    .map(TicketTotals::counts);
        }
        ListPlan plan = ListPlan.of(filter, Sort.URGENCY);
        String sql = LOOKED_AT
                .replace("$combinations", plan.combinations())
                .replace("$range", plan.range())
                .replace("$filtered", plan.filtered().isEmpty() ? "true" : String.join(" and ", plan.filtered()));
        return ListBindings.bind(transaction.sql(sql), sql, filter)
                .with("scan", SCANNED)
                .list()
                .map(TicketTotals::counts);
    }

    private static TicketCounts counts(List<Object[]> rows) {
        return new TicketCounts(
                rows.stream()
                        .map(row -> new TicketCount(
                                Tier.of(((Number) row[0]).intValue()),
                                Status.valueOf((String) row[1]),
                                Priority.valueOf((String) row[2]),
                                ((Number) row[3]).longValue()))
                        .toList(),
                rows.stream().anyMatch(row -> (Boolean) row[4]));
    }
}
