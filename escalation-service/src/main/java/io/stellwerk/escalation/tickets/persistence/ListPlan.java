package io.stellwerk.escalation.tickets.persistence;

import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * Way to read a list: ranges of an index, one for each combination of statuses, tiers and priorities that the index separates,
 * are merged in their common order. What no index separates is filtered afterwards, from a limited number of rows.
 *
 * @param combinations of what the index separates, as a list of tables
 * @param range condition that makes each combination a range of the index
 * @param keys by which each range and the whole list is ordered
 * @param filtered conditions that are left for afterwards; empty if the index does it all
 */
record ListPlan(String combinations, String range, List<String> keys, List<String> filtered) {

    private static final String STATUSES = "unnest(cast(:statuses as text[])) as s(status)";
    private static final String TIERS = "unnest(cast(:tiers as smallint[])) as r(tier)";
    private static final String PRIORITIES = "unnest(cast(:priorities as text[])) as p(priority)";

    static ListPlan of(TicketFilter filter, Sort sort) {
        return switch (sort) {
            case URGENCY, RECEIVED -> byAge(filter, sort);
            case UPDATED ->
                new ListPlan(
                        STATUSES + " cross join " + TIERS,
                        "status = s.status and tier = r.tier and updated_at < :horizon"
                                + (filter.updatedSince() == null ? "" : " and updated_at >= :since"),
                        List.of("updated_at", "id"),
                        rest(filter, false));
            case DUE ->
                new ListPlan(
                        STATUSES + " cross join " + TIERS,
                        "status = s.status and tier = r.tier and promise_due_at is not null",
                        List.of("promise_due_at", "id"),
                        rest(filter, true));
        };
    }

    /** Indexes by tier, owner and customer all go on with status, priority and age. */
    private static ListPlan byAge(TicketFilter filter, Sort sort) {
        List<String> tables = new ArrayList<>(List.of(STATUSES));
        List<String> range = new ArrayList<>(List.of("status = s.status"));
        List<String> filtered = new ArrayList<>();
        if (filter.owner() != null || filter.customer() != null) {
            range.addFirst(filter.owner() != null ? "owner = :owner" : "customer_id = :customer");
            add(!filter.tiers().isEmpty(), filtered, "tier = any(cast(:tiers as smallint[]))");
            add(filter.owner() != null && filter.customer() != null, filtered, "customer_id = :customer");
        } else {
            tables.add(TIERS);
            range.add("tier = r.tier");
        }
        if (sort == Sort.RECEIVED || !filter.priorities().isEmpty()) {
            tables.add(PRIORITIES);
            range.add("priority = p.priority");
        }
        add(filter.category() != null, filtered, "category = :category");
        add(filter.updatedSince() != null, filtered, "updated_at >= :since");
        return new ListPlan(
                String.join(" cross join ", tables),
                String.join(" and ", range),
                sort == Sort.URGENCY ? List.of("priority", "received_at", "id") : List.of("received_at", "id"),
                filtered);
    }

    private static List<String> rest(TicketFilter filter, boolean alsoUpdated) {
        List<String> filtered = new ArrayList<>();
        add(!filter.priorities().isEmpty(), filtered, "priority = any(cast(:priorities as text[]))");
        add(filter.owner() != null, filtered, "owner = :owner");
        add(filter.customer() != null, filtered, "customer_id = :customer");
        add(filter.category() != null, filtered, "category = :category");
        add(alsoUpdated && filter.updatedSince() != null, filtered, "updated_at >= :since");
        return filtered;
    }

    private static void add(boolean asked, List<String> conditions, String condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    String order() {
        return String.join(", ", keys);
    }

    String descending() {
        return String.join(" desc, ", keys) + " desc";
    }
}
