package io.stellwerk.notification.storms.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.persistence.BoardRevision;
import io.stellwerk.notification.replytokens.ConfiguredIdentity;
import io.stellwerk.notification.storms.ConfiguredStormPolicy;
import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.storms.StormBreakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * The storm breakers' table. It is read without a lock, so that transactions do not queue for one row; two that write
 * at once may admit a few mails more than the limit.
 */
@ApplicationScoped
class SqlStormBreakers implements StormBreakers {

    private static final String COLUMNS = """
            cast(json_build_object('state', state, 'since', since, 'windowStart', window_start, 'sent', sent,
                'failed', failed) as text)""";

    private final String mailbox;
    private final StormBreaker.Policy policy;

    SqlStormBreakers(ConfiguredIdentity identity, ConfiguredStormPolicy policy) {
        this.mailbox = identity.get().address();
        this.policy = policy.get();
    }

    @Override
    public Uni<StormBreaker> load(Transaction transaction, Instant now) {
        return transaction
                .sql("select " + COLUMNS + " from storm_breaker where mailbox = cast(:mailbox as text)", String.class)
                .with("mailbox", mailbox)
                .oneOrNothing()
                .map(row -> row == null ? StormBreaker.closed(now) : JsonRows.read(row, StormBreaker.class));
    }

    @Override
    public Uni<Void> save(Transaction transaction, StormBreaker breaker, int admitted) {
        return transaction
                .sql("""
                        insert into storm_breaker as b (mailbox, state, since, window_start, sent, failed)
                        values (cast(:mailbox as text), cast(:state as text), cast(:since as timestamptz), cast(:windowStart as timestamptz), cast(:sent as int), cast(:failed as int))
                        on conflict (mailbox) do update
                        set state = excluded.state, since = excluded.since, window_start = excluded.window_start,
                            failed = excluded.failed,
                            sent = case when b.window_start = excluded.window_start then b.sent + cast(:admitted as int)
                                        else excluded.sent end""")
                .with("mailbox", mailbox)
                .with("state", breaker.state().name())
                .with("since", breaker.since())
                .with("windowStart", breaker.windowStart())
                .with("sent", breaker.sent())
                .with("failed", breaker.failed())
                .with("admitted", admitted)
                .update()
                .replaceWithVoid();
    }

    /** Under a lock: that is rare. */
    @Override
    public Uni<Void> fail(Transaction transaction, int failures, Instant now) {
        return transaction
                .sql(
                        "select " + COLUMNS + " from storm_breaker where mailbox = cast(:mailbox as text) for update",
                        String.class)
                .with("mailbox", mailbox)
                .oneOrNothing()
                .map(row -> row == null ? StormBreaker.closed(now) : JsonRows.read(row, StormBreaker.class))
                .map(breaker -> failed(breaker.at(now, policy), failures, now))
                .chain(breaker -> save(transaction, breaker, 0));
    }

    private StormBreaker failed(StormBreaker breaker, int failures, Instant now) {
        StormBreaker result = breaker;
        for (int i = 0; i < failures; i++) {
            result = result.afterFailure(now, policy);
        }
        return result;
    }

    @Override
    public Uni<Boolean> close(Transaction transaction, Instant now) {
        return transaction
                .sql("""
                        update storm_breaker set state = 'CLOSED', since = cast(:now as timestamptz), window_start = cast(:now as timestamptz), sent = 0,
                            failed = 0
                        where mailbox = cast(:mailbox as text) and state <> 'CLOSED'""")
                .with("now", now)
                .with("mailbox", mailbox)
                .update()
                .map(changed -> changed > 0)
                .call(() -> BoardRevision.raise(transaction));
    }
}
