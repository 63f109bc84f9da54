package io.stellwerk.notification.alerts.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertBook;
import io.stellwerk.notification.alerts.AlertChannel;
import io.stellwerk.notification.alerts.AlertMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The tables of alerts, a statement for each step. */
@ApplicationScoped
class SqlAlerts implements AlertBook {

    /** Alerts that are read at once; the others wait for the next time. */
    private static final int MOST_WAITING = 1000;

    private static final String WAITING = """
            select cast(json_build_object(
                'recipient', json_build_object('channel', w.channel, 'target', w.target),
                'alerts', json_agg(w.id order by w.id),
                'sentWithinHour', (select count(*) from alert_message m
                    where m.channel = w.channel and m.target = w.target and m.created_at > now() - interval '1 hour'),
                'quietForAWhile', not exists (select 1 from alert_message m
                    where m.channel = w.channel and m.target = w.target
                        and m.created_at > now() - cast(cast(:aWhile as text) as interval))) as text)
            from (select id, channel, target from alert where message_id is null order by id
                limit cast(:atMost as int)) w
            group by w.channel, w.target""";

    private static final String BUNDLE = """
            with bundle as (
                select b.message, b.recipient ->> 'channel' as channel, b.recipient ->> 'target' as target, b.alerts
                from jsonb_to_recordset(cast(cast(:bundles as text) as jsonb)) as b(
                    message uuid, recipient jsonb, alerts uuid[])),
            made as (
                insert into alert_message (id, channel, target) select message, channel, target from bundle)
            update alert a set message_id = b.message from bundle b where a.id = any(b.alerts)""";

    private static final String CLAIM = """
            with due as (
                select id from alert_message
                where state = 'PENDING' and not_before <= now() and channel = cast(:channel as text)
                order by not_before limit cast(:atMost as int) for update skip locked),
            claimed as (
                update alert_message m
                set attempts = attempts + 1, not_before = now() + cast(cast(:lease as text) as interval)
                from due where m.id = due.id returning m.*)
            select cast(json_build_object('id', c.id, 'target', c.target, 'attempts', c.attempts - 1,
                'createdAt', c.created_at,
                'alerts', (select json_agg(a.content order by a.id) from alert a where a.message_id = c.id)) as text)
            from claimed c""";

    @Override
    public Uni<Void> add(Transaction transaction, Collection<Addressed> alerts) {
        record Row(UUID id, String cause, String channel, String target, Alert content) {}
        List<Row> rows = alerts.stream()
                .map(one -> new Row(
                        one.id(),
                        one.alert().cause(),
                        one.recipient().channel().name(),
                        one.recipient().target(),
                        one.alert()))
                .toList();
        return transaction.sql("""
                        insert into alert (id, cause, channel, target, content)
                        select id, cause, channel, target, content
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            id uuid, cause text, channel text, target text, content jsonb)
                        on conflict (cause, channel, target) do nothing""").with("rows", JsonRows.write(rows)).update().replaceWithVoid();
    }

    /** The lock ends with the transaction: another instance would give the same recipient twice as many messages. */
    @Override
    public Uni<List<Waiting>> waiting(Transaction transaction, Duration aWhile) {
        return transaction
                .sql("select pg_try_advisory_xact_lock(hashtext('alerts'))", Boolean.class)
                .one()
                .chain(mine -> mine
                        ? transaction
                                .sql(WAITING, String.class)
                                .with("aWhile", aWhile.toString())
                                .with("atMost", MOST_WAITING)
                                .list()
                        : Uni.createFrom().item(List.<String>of()))
                .map(rows -> JsonRows.readAll(rows, Waiting.class));
    }

    @Override
    public Uni<Void> bundle(Transaction transaction, Collection<Bundle> bundles) {
        return transaction
                .sql(BUNDLE)
                .with("bundles", JsonRows.write(bundles))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<AlertMessage>> claim(Transaction transaction, AlertChannel channel, Duration lease, int atMost) {
        return transaction
                .sql(CLAIM, String.class)
                .with("channel", channel.name())
                .with("lease", lease.toString())
                .with("atMost", atMost)
                .list()
                .map(rows -> JsonRows.readAll(rows, AlertMessage.class));
    }

    @Override
    public Uni<Void> settle(Transaction transaction, Collection<Settled> results) {
        return transaction
                .sql("""
                        update alert_message m
                        set state = r.state, reason = r.reason, not_before = now() + r.pause
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            message uuid, state text, reason text, pause interval)
                        where m.id = r.message and m.state = 'PENDING'""")
                .with("rows", JsonRows.write(results))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(Transaction transaction, Duration age) {
        return transaction
                .sql("delete from alert_message where created_at < now() - cast(cast(:age as text) as interval)")
                .with("age", age.toString())
                .update()
                .replaceWithVoid();
    }
}
