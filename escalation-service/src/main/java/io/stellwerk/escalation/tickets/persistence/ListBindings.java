package io.stellwerk.escalation.tickets.persistence;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.messaging.Sql;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Parameters of statements over filtered tickets; each statement has those that it needs. */
final class ListBindings {

    private ListBindings() {}

    static Sql<Object[]> bind(Sql<Object[]> statement, String sql, TicketFilter filter) {
        bind(statement, sql, "statuses", statuses(filter));
        bind(statement, sql, "tiers", tiers(filter));
        bind(statement, sql, "priorities", priorities(filter));
        bind(statement, sql, "owner", filter.owner());
        bind(statement, sql, "customer", filter.customer());
        bind(statement, sql, "category", filter.category());
        bind(statement, sql, "since", filter.updatedSince());
        return statement;
    }

    private static void bind(Sql<Object[]> statement, String sql, String name, @Nullable Object value) {
        if (sql.contains(":" + name)) {
            statement.with(name, value);
        }
    }

    private static String[] statuses(TicketFilter filter) {
        return Arrays.stream(Status.values())
                .filter(status ->
                        filter.statuses().isEmpty() || filter.statuses().contains(status))
                .map(Status::name)
                .toArray(String[]::new);
    }

    private static Short[] tiers(TicketFilter filter) {
        return Arrays.stream(Tier.values())
                .filter(tier -> filter.tiers().isEmpty() || filter.tiers().contains(tier))
                .map(tier -> (short) tier.level())
                .toArray(Short[]::new);
    }

    private static String[] priorities(TicketFilter filter) {
        return Arrays.stream(Priority.values())
                .filter(priority ->
                        filter.priorities().isEmpty() || filter.priorities().contains(priority))
                .map(Priority::name)
                .toArray(String[]::new);
    }
}
