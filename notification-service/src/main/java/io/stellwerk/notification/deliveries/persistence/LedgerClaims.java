package io.stellwerk.notification.deliveries.persistence;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.board.persistence.BoardRevision;
import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.correspondence.persistence.ContactJson;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.suppression.persistence.SuppressionConditions;
import io.stellwerk.notification.templates.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes mails from the ledger. A row that cannot be read, such as one that a newer version wrote, waits longer each time
 * and is given up like every mail that does not leave; those beside it are taken.
 */
@ApplicationScoped
class LedgerClaims {

    private static final String UNREADABLE = "the row of the ledger cannot be read";

    private final NotificationConfig.Delivery config;

    LedgerClaims(NotificationConfig config) {
        this.config = config.delivery();
    }

    /** A claimed mail as its columns have it. */
    record MailRow(
            UUID id,
            UUID ticketId,
            String cause,
            String recipient,
            String template,
            @Nullable String text,
            @Nullable String author,
            @Nullable List<String> cc,
            @Nullable List<Answer.File> files,
            int attempts,
            Instant createdAt,
            @Nullable String traceparent,
            @Nullable String messageId,
            Contact contact,
            @Nullable Instant answerDueAt,
            boolean addressSuppressed) {

        OutgoingMail mail() {
            return new OutgoingMail(
                    id,
                    ticketId,
                    cause,
                    recipient,
                    Template.of(template),
                    Answer.of(text, author, cc, files),
                    attempts,
                    createdAt,
                    traceparent,
                    messageId,
                    contact,
                    answerDueAt,
                    addressSuppressed);
        }
    }

    /** The promise is the board's: a mail that leaves later than usual tells what holds by then. */
    Uni<List<OutgoingMail>> claim(Transaction transaction, String worker, int atMost) {
        return transaction
                .sql("""
                        with due as (
                            select id from notification where state = 'PENDING' and not_before <= now()
                            order by not_before limit cast(:atMost as int) for update skip locked),
                        claimed as (
                            update notification n set state = 'CLAIMED', claimed_by = cast(:worker as text), changed_at = now()
                            from due where n.id = due.id returning n.*)
                        select n.id, cast(json_build_object('id', n.id, 'ticketId', n.ticket_id, 'cause', n.cause,
                            'recipient', n.recipient, 'template', n.template, 'text', n.body, 'author', n.author, 'cc', n.cc, 'files', n.files,
                            'attempts', n.attempts, 'createdAt', n.created_at, 'traceparent', n.traceparent,
                            'messageId', n.message_id,
                            'addressSuppressed', exists (
                                select 1 from suppressed_address s where s.address = n.recipient and\s""" + SuppressionConditions.COVERED + """
                                ),
                            'answerDueAt', (select b.due_at from board_ticket b where b.ticket_id = n.ticket_id
                                and n.template = 'receipt' and not b.responded and b.due_at > now()),
                            'contact',""" + ContactJson.CONTACT + """
                            ) as text)
                        from claimed n join contact c on c.ticket_id = n.ticket_id
                        order by n.created_at, n.id""")
                .with("atMost", atMost)
                .with("worker", worker)
                .list()
                .chain(rows -> readable(transaction, rows));
    }

    private Uni<List<OutgoingMail>> readable(Transaction transaction, List<Object[]> rows) {
        List<OutgoingMail> mails = new ArrayList<>();
        List<UUID> unreadable = new ArrayList<>();
        for (Object[] row : rows) {
            UUID id = (UUID) row[0];
            try {
                mails.add(JsonRows.read((String) row[1], MailRow.class).mail());
            } catch (RuntimeException e) {
                Log.errorf("a mail cannot be read from the ledger: notificationId=%s reason=%s", id, e);
                unreadable.add(id);
            }
        }
        return unreadable.isEmpty()
                ? Uni.createFrom().item(mails)
                : putOff(transaction, unreadable).replaceWith(mails);
    }

    private Uni<Void> putOff(Transaction transaction, List<UUID> unreadable) {
        return transaction
                .sql("""
                        update notification
                        set state = case when created_at <= now() - cast(cast(:giveUpAfter as text) as interval)
                                then 'FAILED' else 'PENDING' end,
                            reason = :reason, attempts = attempts + 1, changed_at = now(),
                            not_before = now() + least(
                                cast(cast(:longest as text) as interval),
                                cast(cast(:first as text) as interval) * power(2, least(attempts, 20)))
                        where id = any(cast(:ids as uuid[]))""")
                .with("giveUpAfter", config.giveUpAfter().toString())
                .with("reason", UNREADABLE)
                .with("longest", config.retryLongest().toString())
                .with("first", config.retryFirst().toString())
                .with("ids", unreadable.toArray(UUID[]::new))
                .update()
                .chain(() -> BoardRevision.raise(transaction))
                .replaceWithVoid();
    }
}
