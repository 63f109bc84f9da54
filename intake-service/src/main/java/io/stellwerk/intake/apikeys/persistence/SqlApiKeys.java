package io.stellwerk.intake.apikeys.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.apikeys.ActiveKey;
import io.stellwerk.apikeys.Scope;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.intake.apikeys.ApiKey;
import io.stellwerk.intake.apikeys.ApiKeys;
import io.stellwerk.intake.apikeys.KeyAnnouncements;
import io.stellwerk.intake.apikeys.KeyEntries;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** API keys in a table. */
@ApplicationScoped
class SqlApiKeys implements ApiKeys {

    private static final String SELECT = "select " + ApiKeyRow.COLUMNS + " from api_key";

    private final Database database;
    private final Transactions transactions;
    private final KeyAnnouncements announcements;
    private final AuditLog audit;

    SqlApiKeys(Database database, Transactions transactions, KeyAnnouncements announcements, AuditLog audit) {
        this.database = database;
        this.transactions = transactions;
        this.announcements = announcements;
        this.audit = audit;
    }

    @Override
    public Uni<Boolean> add(ApiKey key, int mostActive, Caller caller) {
        return transactions.run((transaction, outbox) -> transaction
                .sql("""
                        insert into api_key (id, name, scopes, requests_per_minute, secret_hash, created_by, created_at,
                          expires_at, announced)
                        select :id, :name, cast(:scopes as text[]), cast(:requests as int), :hash, :by,
                          cast(:at as timestamptz), cast(:expires as timestamptz), true
                        where (select count(*) from api_key
                          where revoked_at is null and expires_at > cast(:at as timestamptz)) < cast(:most as bigint)""")
                .with("id", key.id())
                .with("name", key.name())
                .with("scopes", Column.text(key.scopes(), Scope::permission))
                .with("requests", key.requestsPerMinute())
                .with("hash", key.secretHash())
                .with("by", key.created().by())
                .with("at", key.created().at())
                .with("expires", key.expiresAt())
                .with("most", (long) mostActive)
                .update()
                .map(added -> added == 1)
                .call(added -> added
                        ? told(
                                transaction,
                                outbox,
                                key,
                                KeyEntries.made(key, caller, key.created().at()))
                        : Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<List<ApiKey>> list(@Nullable String before, int limit) {
        String where = before == null
                ? ""
                : " where (created_at, id) < (select created_at, id from api_key where id = cast(:before as text))";
        return database.read(transaction -> {
            Sql<Object[]> query =
                    transaction.sql(SELECT + where + " order by created_at desc, id desc limit cast(:limit as int)");
            if (before != null) {
                query.with("before", before);
            }
            return read(query.with("limit", limit));
        });
    }

    @Override
    public Uni<List<ActiveKey>> active(Instant now) {
        return database.read(transaction -> read(transaction
                        .sql(SELECT + " where revoked_at is null and expires_at > cast(:now as timestamptz)")
                        .with("now", now)))
                .map(found -> found.stream().map(ApiKey::active).toList());
    }

    @Override
    public Uni<Optional<Changed>> change(String id, UnaryOperator<ApiKey> change, Caller caller) {
        return transactions.run((transaction, outbox) -> read(transaction
                        .sql(SELECT + " where id = :id for update")
                        .with("id", id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Changed>empty())
                        : store(
                                        transaction,
                                        new Changed(found.getFirst(), change.apply(found.getFirst())),
                                        outbox,
                                        caller)
                                .map(Optional::of)));
    }

    private Uni<Changed> store(Transaction transaction, Changed changed, Outbox outbox, Caller caller) {
        ApiKey after = changed.after();
        if (after.equals(changed.before())) {
            return Uni.createFrom().item(changed);
        }
        ApiKey.Previous previous = after.previous();
        ApiKey.Deed rotated = after.rotated();
        ApiKey.Deed revoked = after.revoked();
        return transaction
                .sql("""
                        update api_key set secret_hash = :hash, previous_hash = :previous,
                          previous_until = cast(:until as timestamptz), expires_at = cast(:expires as timestamptz),
                          rotated_by = :rotatedBy, rotated_at = cast(:rotatedAt as timestamptz),
                          revoked_by = :revokedBy, revoked_at = cast(:revokedAt as timestamptz),
                          revision = cast(:revision as bigint), announced = true
                        where id = :id""")
                .with("id", after.id())
                .with("revision", after.revision())
                .with("hash", after.secretHash())
                .with("previous", previous == null ? null : previous.secretHash())
                .with("until", previous == null ? null : previous.validUntil())
                .with("expires", after.expiresAt())
                .with("rotatedBy", rotated == null ? null : rotated.by())
                .with("rotatedAt", rotated == null ? null : rotated.at())
                .with("revokedBy", revoked == null ? null : revoked.by())
                .with("revokedAt", revoked == null ? null : revoked.at())
                .update()
                .call(() -> told(transaction, outbox, after, KeyEntries.changed(changed, caller, changedAt(after))))
                .replaceWith(changed);
    }

    private Uni<Void> told(Transaction transaction, Outbox outbox, ApiKey key, AuditEntry entry) {
        outbox.add(announcements.changed(key, changedAt(key)));
        return audit.append(transaction, List.of(entry));
    }

    private static Instant changedAt(ApiKey key) {
        ApiKey.Deed revoked = key.revoked();
        ApiKey.Deed rotated = key.rotated();
        return revoked != null
                ? revoked.at()
                : rotated != null ? rotated.at() : key.created().at();
    }

    @Override
    public Uni<Void> announceMissing(Instant now) {
        return transactions.run((transaction, outbox) -> read(transaction.sql(
                        "with missing as (select id from api_key where not announced for update skip locked)"
                                + " update api_key k set announced = true from missing m where k.id = m.id returning "
                                + ApiKeyRow.columnsOf("k")))
                .invoke(missing -> missing.forEach(key -> outbox.add(announcements.changed(key, now))))
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> used(Map<String, Instant> lastUses) {
        return database.inTransaction(transaction -> transaction
                .sql("""
                        update api_key k set last_used_at = greatest(k.last_used_at, date_trunc('minute', use.at))
                        from unnest(cast(:ids as text[]), cast(cast(:instants as text[]) as timestamptz[])) as use(id, at)
                        where k.id = use.id""")
                .with("ids", lastUses.keySet().toArray(String[]::new))
                .with("instants", Column.printed(lastUses.values(), at -> at))
                .update()
                .replaceWithVoid());
    }

    private static Uni<List<ApiKey>> read(Sql<Object[]> query) {
        return query.list().map(rows -> rows.stream().map(ApiKeyRow::read).toList());
    }
}
