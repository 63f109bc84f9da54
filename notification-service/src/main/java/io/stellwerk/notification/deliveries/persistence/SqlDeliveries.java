package io.stellwerk.notification.deliveries.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.deliveries.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the ledger for people. */
@ApplicationScoped
class SqlDeliveries implements Deliveries {

    private static final String DELIVERY = """
            select cast(json_build_object('notificationId', id, 'ticketId', ticket_id, 'cause', cause,
                'recipient', recipient, 'channel', channel, 'template', template, 'language', language,
                'state', state, 'reason', reason, 'attempts', attempts, 'messageId', message_id,
                'nextAttemptAt', case when state = 'PENDING' then not_before end,
                'createdAt', created_at, 'changedAt', changed_at) as text)
            from notification""";

    @Override
    public Uni<List<Delivery>> find(Transaction transaction, Filter filter, int limit) {
        UUID ticket = filter.ticketId();
        UUID before = filter.before();
        var state = filter.state();
        String where = (ticket == null ? "" : " and ticket_id = cast(:ticket as uuid)")
                + (state == null ? "" : " and state = cast(:state as text)")
                + (before == null ? "" : " and id < cast(:before as uuid)");
        var query = transaction.sql(
                DELIVERY + " where true" + where + " order by id desc limit cast(:limit as int)", String.class);
        if (ticket != null) {
            query.with("ticket", ticket);
        }
        if (state != null) {
            query.with("state", state.name());
        }
        if (before != null) {
            query.with("before", before);
        }
        return query.with("limit", limit).list().map(rows -> JsonRows.readAll(rows, Delivery.class));
    }

    @Override
    public Uni<Optional<Delivery>> find(Transaction transaction, UUID id) {
        return transaction
                .sql(DELIVERY + " where id = cast(:id as uuid)", String.class)
                .with("id", id)
                .oneOrNothing()
                .map(row -> Optional.ofNullable(row).map(found -> JsonRows.read(found, Delivery.class)));
    }
}
