package io.stellwerk.notification.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Sql;
import io.stellwerk.notification.domain.Correspondence;
import io.stellwerk.notification.domain.StormBreaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The storm breakers' table. It is read without a lock, so that transactions do not queue for one row; two that write
 * at once may admit a few mails more than the limit.
 */
@ApplicationScoped
class StormBreakers {

    private static final String COLUMNS = """
            cast(json_build_object('state', state, 'since', since, 'windowStart', window_start, 'sent', sent,
                'failed', failed) as text)""";

    Uni<StormBreaker> load(Mutiny.Session session, String mailbox, Instant now) {
        return Sql.on(
                        session,
                        "select " + COLUMNS + " from storm_breaker where mailbox = cast(:mailbox as text)",
                        String.class)
                .with("mailbox", mailbox)
                .oneOrNothing()
                .map(row -> row == null ? StormBreaker.closed(now) : JsonRows.read(row, StormBreaker.class));
    }

    /** Writes the breaker if the work touched it. Within the same window and state the mails are added up. */
    Uni<Void> save(Mutiny.Session session, String mailbox, Correspondence work) {
        return work.breakerTouched()
                ? add(session, mailbox, work.breaker(), work.admitted())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> add(Mutiny.Session session, String mailbox, StormBreaker breaker, int admitted) {
        return Sql.on(session, """
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

    /** Counts mails that failed for good, under a lock: that is rare. */
    Uni<Void> fail(Mutiny.Session session, String mailbox, int failures, StormBreaker.Policy policy, Instant now) {
        return Sql.on(
                        session,
                        "select " + COLUMNS + " from storm_breaker where mailbox = cast(:mailbox as text) for update",
                        String.class)
                .with("mailbox", mailbox)
                .oneOrNothing()
                .map(row -> row == null ? StormBreaker.closed(now) : JsonRows.read(row, StormBreaker.class))
                .map(breaker -> failed(breaker.at(now, policy), failures, policy, now))
                .chain(breaker -> add(session, mailbox, breaker, 0));
    }

    private static StormBreaker failed(StormBreaker breaker, int failures, StormBreaker.Policy policy, Instant now) {
        StormBreaker result = breaker;
        for (int i = 0; i < failures; i++) {
            result = result.afterFailure(now, policy);
        }
        return result;
    }

    Uni<Boolean> close(Mutiny.Session session, String mailbox, Instant now) {
        return Sql.on(session, """
                        update storm_breaker set state = 'CLOSED', since = cast(:now as timestamptz), window_start = cast(:now as timestamptz), sent = 0,
                            failed = 0
                        where mailbox = cast(:mailbox as text) and state <> 'CLOSED'""")
                .with("now", now)
                .with("mailbox", mailbox)
                .update()
                .map(changed -> changed > 0);
    }
}
