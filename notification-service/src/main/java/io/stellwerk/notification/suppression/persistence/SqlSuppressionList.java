package io.stellwerk.notification.suppression.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.persistence.BoardRevision;
import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.suppression.SuppressionAnnouncements;
import io.stellwerk.notification.suppression.SuppressionList;
import io.stellwerk.notification.suppression.view.MailReport;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and lifts suppressions for people. */
@ApplicationScoped
class SqlSuppressionList implements SuppressionList {

    private static final String ENTRY = """
            select cast(json_build_object('suppressionId', s.id, 'address', s.address, 'scope', s.scope,
                'reason', 'MAIL_RETURNED', 'ticketId', s.ticket_id,
                'ticketNumber', (select c.ticket_number from contact c where c.ticket_id = s.ticket_id),
                'notificationId', s.notification_id, 'status', s.status, 'since', s.since, 'expiresAt', s.expires_at,
                'liftedAt', s.lifted_at, 'liftReason', s.lift_reason, 'liftedBy', s.lifted_by,
                'liftNote', s.lift_note) as text)
            from suppressed_address s""";

    @Override
    public Uni<List<SuppressionEntry>> find(Transaction transaction, Filter filter, int limit) {
        String address = filter.address();
        UUID ticket = filter.ticketId();
        UUID before = filter.before();
        String where = " where " + (filter.ended() ? "not " : "") + "(" + SuppressionConditions.IN_FORCE + ")"
                + (address == null ? "" : " and s.address = cast(:address as text)")
                + (ticket == null
                        ? ""
                        : " and s.address = (select lower(c.address) from contact c where c.ticket_id = cast(:ticket as uuid))")
                + (before == null ? "" : " and s.id < cast(:before as uuid)");
        var query = transaction.sql(ENTRY + where + " order by s.id desc limit cast(:limit as int)", String.class);
        if (address != null) {
            query.with("address", address);
        }
        if (ticket != null) {
            query.with("ticket", ticket);
        }
        if (before != null) {
            query.with("before", before);
        }
        return query.with("limit", limit).list().map(rows -> JsonRows.readAll(rows, SuppressionEntry.class));
    }

    @Override
    public Uni<Optional<SuppressionEntry>> find(Transaction transaction, UUID id) {
        return transaction
                .sql(ENTRY + " where s.id = cast(:id as uuid)", String.class)
                .with("id", id)
                .oneOrNothing()
                .map(row -> Optional.ofNullable(row).map(found -> JsonRows.read(found, SuppressionEntry.class)));
    }

    @Override
    public Uni<Optional<Suppression>> lift(
            Transaction transaction, UUID id, SuppressionAnnouncements.Lift lift, Instant now) {
        return transaction
                .sql(
                        "update suppressed_address s set lifted_at = cast(:now as timestamptz),"
                                + " lift_reason = cast(:reason as text), lifted_by = cast(:agent as text),"
                                + " lift_note = cast(:note as text) where s.id = cast(:id as uuid) and "
                                + SuppressionConditions.IN_FORCE + " returning cast("
                                + SqlSuppressedAddresses.SUPPRESSION
                                + " as text)",
                        String.class)
                .with("now", now)
                .with("reason", lift.reason().name())
                .with("agent", lift.agent())
                .with("note", lift.note())
                .with("id", id)
                .oneOrNothing()
                .map(row -> Optional.ofNullable(row).map(found -> JsonRows.read(found, Suppression.class)))
                .call(ended -> ended.isEmpty() ? Uni.createFrom().voidItem() : BoardRevision.raise(transaction));
    }

    @Override
    public Uni<List<MailReport>> reports(Transaction transaction, UUID ticketId) {
        return transaction
                .sql("""
                        select cast(json_build_object('messageId', message_id, 'ticketId', ticket_id,
                            'notificationId', notification_id, 'originalMessageId', original_message_id,
                            'address', address, 'originalAddress', original_address, 'action', action,
                            'status', status, 'verdict', verdict, 'receivedAt', received_at) as text)
                        from delivery_report where ticket_id = cast(:ticket as uuid)
                        order by received_at desc, message_id limit 50""", String.class)
                .with("ticket", ticketId)
                .list()
                .map(rows -> JsonRows.readAll(rows, MailReport.class));
    }

    @Override
    public Uni<Integer> forget(Transaction transaction, Instant before, int atMost) {
        return transaction
                .sql("""
                        with old as (
                            delete from delivery_report where message_id in (
                                select message_id from delivery_report where received_at < cast(:before as timestamptz)
                                order by received_at limit cast(:atMost as int) for update skip locked) returning 1),
                        ended as (
                            delete from suppressed_address where address in (
                                select address from suppressed_address
                                where coalesce(lifted_at, expires_at) < cast(:before as timestamptz)
                                limit cast(:atMost as int) for update skip locked) returning 1)
                        select cast((select count(*) from old) + (select count(*) from ended) as int)""", Integer.class)
                .with("before", before)
                .with("atMost", atMost)
                .one();
    }
}
