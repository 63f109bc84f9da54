package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.attachments.Attachment;
import io.stellwerk.intake.conversations.ClosedTickets;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Content;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closed tickets as a mark on their rows; messages that came too late are read back from the conversation. */
@ApplicationScoped
class SqlClosedTickets implements ClosedTickets {

    /** In the order of the ids, as everywhere where tickets are locked. */
    @Override
    public Uni<Void> mark(Transaction transaction, Map<UUID, Boolean> closed) {
        List<Map.Entry<UUID, Boolean>> marks = List.copyOf(closed.entrySet());
        return transaction
                .sql("""
                        with mark as (select id, cast(closed as boolean) as closed
                            from unnest(cast(:ids as uuid[]), cast(:marks as text[])) as mark(id, closed)),
                          locked as (select t.id from ticket t where t.id in (select id from mark)
                            order by t.id for no key update)
                        update ticket set closed = mark.closed from mark join locked on locked.id = mark.id
                        where ticket.id = mark.id""")
                .with("ids", Column.ids(marks, Map.Entry::getKey))
                .with("marks", Column.printed(marks, Map.Entry::getValue))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, InboundMessage>> lateReplies(Transaction transaction, Collection<UUID> messages) {
        UUID[] ids = messages.toArray(UUID[]::new);
        return attachments(transaction, ids)
                .chain(files -> transaction.sql("""
                        select m.id, m.ticket_id, m.channel, m.author_name, m.subject, m.text, m.quoted, m.signature,
                          m.html, m.mail_message_id, m.authentication, m.auto_reply_allowed, m.received_at,
                          t.language_hint, coalesce(
                            (select min(identity) from customer_identity
                              where identity in ('email:' || m.author, 'phone:' || m.author, 'external:' || m.author)),
                            (select min(identity) from customer_identity where customer_id = t.customer_id)),
                          cast(m.facts as text)
                        from message m join ticket t on t.id = m.ticket_id
                        where m.id = any(cast(:ids as uuid[])) and m.direction = 'INBOUND'""").with("ids", ids).list().map(rows -> {
                    Map<UUID, InboundMessage> found = new HashMap<>();
                    rows.forEach(row ->
                            found.put((UUID) row[0], message(row, files.getOrDefault((UUID) row[0], List.of()))));
                    return found;
                }));
    }

    private static InboundMessage message(Object[] row, List<Attachment> files) {
        Instant receivedAt = ((OffsetDateTime) row[12]).toInstant();
        String name = "follow-up:" + row[0];
        return new InboundMessage(
                NamedIds.of(receivedAt, name),
                Channel.valueOf((String) row[2]),
                List.of(MessageKey.of(name)),
                Origin.PERSON,
                row[11] == null || (Boolean) row[11],
                new Sender((String) row[3], row[14] == null ? List.of() : List.of(Identity.ofKey((String) row[14]))),
                new Content(
                        row[4] == null ? "" : (String) row[4],
                        (String) row[5],
                        null,
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        files),
                headers((String) row[9], (String) row[10]),
                null,
                List.of(new ThreadCandidate.Signed((UUID) row[1])),
                FactsJson.read((String) row[15]),
                (String) row[13],
                receivedAt,
                null);
    }

    private static @Nullable MailHeaders headers(@Nullable String messageId, @Nullable String authentication) {
        return messageId == null
                ? null
                : new MailHeaders(
                        messageId,
                        List.of(),
                        List.of(),
                        Set.of(),
                        Addressed.NOBODY,
                        false,
                        authentication == null ? Authentication.UNKNOWN : Authentication.valueOf(authentication));
    }

    /** Without their contents, which stay where they are. */
    private static Uni<Map<UUID, List<Attachment>>> attachments(Transaction transaction, UUID[] messages) {
        return transaction.sql("""
                        select message_id, id, name, content_type, size, sha256, refusal, content_id, inline from attachment
                        where message_id = any(cast(:ids as uuid[])) order by message_id, position""").with("ids", messages).list().map(rows -> {
            Map<UUID, List<Attachment>> files = new HashMap<>();
            rows.forEach(row ->
                    files.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>()).add(attachment(row)));
            return files;
        });
    }

    private static Attachment attachment(Object[] row) {
        UUID copy = UUID.nameUUIDFromBytes(("follow-up:" + row[1]).getBytes(StandardCharsets.UTF_8));
        return new Attachment(
                copy,
                (String) row[2],
                (String) row[3],
                (Long) row[4],
                (String) row[5],
                new byte[0],
                row[6] == null ? null : Attachment.Refusal.valueOf((String) row[6]),
                (String) row[7],
                (Boolean) row[8]);
    }
}
