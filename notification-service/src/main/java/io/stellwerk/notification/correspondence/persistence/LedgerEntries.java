package io.stellwerk.notification.correspondence.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.suppression.SentMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The ledger as the consumers write it. A cause that is in the ledger already changes nothing. */
@ApplicationScoped
class LedgerEntries {

    private static final String ROWS = """
            jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                id uuid, "ticketId" uuid, cause text, recipient text, template text, state text, reason text,
                language text, text text, author text, cc text[], files jsonb, delay interval, "createdAt" timestamptz, traceparent text)""";

    private final Duration promisePatience;

    LedgerEntries(NotificationConfig config) {
        promisePatience = config.promisePatience();
    }

    Uni<List<Notification>> waiting(Transaction transaction, UUID[] tickets) {
        return transaction
                .sql("""
                        select cast(json_build_object('id', id, 'ticketId', ticket_id, 'cause', cause,
                            'recipient', recipient, 'template', template, 'state', state, 'language', language,
                            'text', body, 'author', author, 'cc', cc, 'files', files, 'delay', 'PT0S', 'createdAt', created_at,
                            'traceparent', traceparent) as text)
                        from notification where ticket_id = any(cast(:tickets as uuid[])) and state = 'WAITING_FOR_CONTACT'
                        order by created_at, id""", String.class)
                .with("tickets", tickets)
                .list()
                .map(rows -> JsonRows.readAll(rows, LedgerRow.class).stream()
                        .map(LedgerRow::notification)
                        .toList());
    }

    /** The mails of tickets that have one of the Message-IDs. */
    Uni<List<SentMail>> sent(Transaction transaction, UUID[] tickets, Set<String> messageIds) {
        return messageIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction
                        .sql("""
                        select cast(json_build_object('notificationId', id, 'ticketId', ticket_id,
                            'messageId', message_id, 'recipient', recipient, 'createdAt', created_at) as text)
                        from notification
                        where ticket_id = any(cast(:tickets as uuid[])) and message_id = any(cast(:ids as text[]))
                            and recipient is not null""", String.class)
                        .with("tickets", tickets)
                        .with("ids", messageIds.toArray(String[]::new))
                        .list()
                        .map(rows -> JsonRows.readAll(rows, SentMail.class));
    }

    /** Frees the receipts that wait for the customer's language; they wait for the promise still, which comes next. */
    Uni<Integer> languageFound(Transaction transaction, Set<UUID> tickets) {
        return tickets.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction
                        .sql("""
                        update notification set not_before = now() + cast(cast(:promise as text) as interval)
                        where ticket_id = any(cast(:tickets as uuid[])) and state = 'PENDING' and attempts = 0
                            and template = 'receipt'
                            and not_before > now() + cast(cast(:promise as text) as interval)""")
                        .with("promise", promisePatience.toString())
                        .with("tickets", tickets.toArray(UUID[]::new))
                        .update();
    }

    /** Writes new rows and those that no longer wait; answers those that changed the ledger. */
    Uni<List<Notification>> write(
            Transaction transaction, List<Notification> added, Collection<Notification> released) {
        return ids(
                        transaction,
                        added,
                        "insert into notification (id, ticket_id, cause, recipient, template, state, reason,"
                                + " language, body, author, cc, files, not_before, created_at, changed_at, traceparent)"
                                + " select r.id, r.\"ticketId\", r.cause, r.recipient, r.template, r.state, r.reason,"
                                + " r.language, r.text, r.author, r.cc, r.files, now() + r.delay, r.\"createdAt\", now(), r.traceparent from "
                                + ROWS
                                + " on conflict do nothing returning cast(id as text)")
                .chain(inserted -> ids(
                                transaction,
                                released,
                                "update notification n set recipient = r.recipient,"
                                        + " state = r.state, reason = r.reason, language = r.language,"
                                        + " not_before = now() + r.delay, changed_at = now() from "
                                        + ROWS
                                        + " where n.id = r.id and n.state = 'WAITING_FOR_CONTACT' returning cast(n.id as text)")
                        .map(updated -> changed(added, inserted, released, updated)));
    }

    private static Uni<Set<String>> ids(Transaction transaction, Collection<Notification> notifications, String sql) {
        return notifications.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : transaction
                        .sql(sql, String.class)
                        .with(
                                "rows",
                                JsonRows.write(notifications.stream()
                                        .map(LedgerRow::of)
                                        .toList()))
                        .list()
                        .map(HashSet::new);
    }

    private static List<Notification> changed(
            List<Notification> added, Set<String> inserted, Collection<Notification> released, Set<String> updated) {
        List<Notification> result = new ArrayList<>();
        added.stream().filter(n -> inserted.contains(n.id().toString())).forEach(result::add);
        released.stream().filter(n -> updated.contains(n.id().toString())).forEach(result::add);
        return result;
    }
}
