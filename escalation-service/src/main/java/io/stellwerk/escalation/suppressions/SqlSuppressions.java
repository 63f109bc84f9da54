package io.stellwerk.escalation.suppressions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suppressed recipients in their table. */
@ApplicationScoped
class SqlSuppressions implements RecipientSuppressions {

    private final Database database;

    SqlSuppressions(Database database) {
        this.database = database;
    }

    /** Suppression as its columns have it. */
    record Row(
            UUID ticketId,
            UUID suppressionId,
            String address,
            RecipientSuppression.Scope scope,
            @Nullable String status,
            Instant since,
            Instant expiresAt) {

        static Row of(TicketId ticket, RecipientSuppression suppression) {
            return new Row(
                    ticket.value(),
                    suppression.suppressionId(),
                    suppression.address(),
                    suppression.scope(),
                    suppression.status(),
                    suppression.since(),
                    suppression.expiresAt());
        }

        RecipientSuppression suppression() {
            return new RecipientSuppression(suppressionId, address, scope, status, since, expiresAt);
        }
    }

    @Override
    public Uni<Map<TicketId, RecipientSuppression>> of(Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return database.read(transaction -> transaction
                .sql("""
                        select cast(json_build_object('ticketId', ticket_id, 'suppressionId', suppression_id,
                            'address', address, 'scope', scope, 'status', status, 'since', since,
                            'expiresAt', expires_at) as text)
                        from suppressed_recipients
                        where ticket_id = any(cast(:ids as uuid[])) and expires_at > now()""", String.class)
                .with("ids", ids(tickets))
                .list()
                .map(rows -> JsonRows.readAll(rows, Row.class).stream()
                        .collect(Collectors.toMap(row -> new TicketId(row.ticketId()), Row::suppression))));
    }

    @Override
    public Uni<Void> save(Transaction transaction, Map<TicketId, RecipientSuppression> begun, Set<TicketId> ended) {
        List<Row> rows = begun.entrySet().stream()
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList();
        Uni<Integer> removed = ended.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction
                        .sql("delete from suppressed_recipients where ticket_id = any(cast(:ids as uuid[]))")
                        .with("ids", ids(ended))
                        .update();
        return rows.isEmpty()
                ? removed.replaceWithVoid()
                : removed.chain(() -> transaction
                                .sql("""
                                insert into suppressed_recipients
                                    (ticket_id, suppression_id, address, scope, status, since, expires_at)
                                select r."ticketId", r."suppressionId", r.address, r.scope, r.status, r.since,
                                    r."expiresAt"
                                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                                    "ticketId" uuid, "suppressionId" uuid, address text, scope text, status text,
                                    since timestamptz, "expiresAt" timestamptz)
                                order by r."ticketId"
                                on conflict (ticket_id) do update
                                set suppression_id = excluded.suppression_id, address = excluded.address,
                                    scope = excluded.scope, status = excluded.status, since = excluded.since,
                                    expires_at = excluded.expires_at""")
                                .with("rows", JsonRows.write(rows))
                                .update())
                        .replaceWithVoid();
    }

    private static UUID[] ids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).toArray(UUID[]::new);
    }
}
