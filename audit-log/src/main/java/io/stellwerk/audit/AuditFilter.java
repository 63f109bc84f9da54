package io.stellwerk.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries to look for.
 *
 * @param oldestFirst the order of the chain, else the latest come first
 * @param cursor the number of the last entry of the page before
 */
record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean oldestFirst,
        @Nullable Long cursor) {

    String where() {
        return "where number is not null"
                + (actor == null ? "" : " and actor_id = :actor")
                + (action == null ? "" : " and action = :action")
                + (subject == null ? "" : " and subject_id = :subject")
                + (from == null ? "" : " and at >= cast(:from as timestamptz)")
                + (to == null ? "" : " and at < cast(:to as timestamptz)")
                + (cursor == null ? "" : " and number " + (oldestFirst ? ">" : "<") + " cast(:cursor as bigint)")
                + " order by number " + (oldestFirst ? "asc" : "desc");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "actor", actor);
        put(values, "action", action);
        put(values, "subject", subject);
        put(values, "from", from);
        put(values, "to", to);
        put(values, "cursor", cursor);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
