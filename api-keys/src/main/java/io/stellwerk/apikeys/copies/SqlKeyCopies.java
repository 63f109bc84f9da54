package io.stellwerk.apikeys.copies;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.stellwerk.apikeys.ActiveKey;
import io.stellwerk.apikeys.ActiveKeys;
import io.stellwerk.apikeys.Scope;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Copies of keys in a table. A service that makes keys has them from its own. */
@DefaultBean
@ApplicationScoped
class SqlKeyCopies implements KeyCopies, ActiveKeys {

    private final Database database;

    SqlKeyCopies(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> store(Transaction transaction, Collection<ApiKeyChanged> keys) {
        return transaction.sql("""
                        insert into api_key_copy as c (id, revision, expires_at, content)
                        select distinct on (r.content ->> 'keyId') r.content ->> 'keyId',
                            cast(r.content ->> 'revision' as bigint),
                            cast(r.content ->> 'expiresAt' as timestamptz), r.content
                        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as r(content)
                        order by r.content ->> 'keyId', cast(r.content ->> 'revision' as bigint) desc
                        on conflict (id) do update
                        set revision = excluded.revision, expires_at = excluded.expires_at, content = excluded.content
                        where c.revision < excluded.revision""").with("rows", JsonRows.write(keys)).update().replaceWithVoid();
    }

    @Override
    public Uni<List<ActiveKey>> active(Instant now) {
        return database.read(transaction ->
                        transaction.sql("""
                        select cast(content as text) from api_key_copy
                        where expires_at > cast(:now as timestamptz) and content -> 'secrets' <> cast('[]' as jsonb)""", String.class).with("now", now).list())
                .map(rows -> JsonRows.readAll(rows, ApiKeyChanged.class).stream()
                        .map(SqlKeyCopies::active)
                        .toList());
    }

    /** A scope that this version does not know permits nothing. */
    private static ActiveKey active(ApiKeyChanged key) {
        return new ActiveKey(
                key.keyId(),
                key.scopes().stream().map(Scope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()),
                key.requestsPerMinute(),
                key.expiresAt(),
                key.secrets().stream()
                        .map(secret -> new ActiveKey.Secret(secret.hash(), secret.validUntil()))
                        .toList());
    }
}
