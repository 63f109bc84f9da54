package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.Decided;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.OriginalMail;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes messages: those that belong to a ticket, and the record of those that were ignored. */
@ApplicationScoped
class MessageRows {

    private static final String INSERT = """
            insert into message (id, ticket_id, direction, channel, author, author_name, subject, text,
              quoted, signature, html, automatic, mail_message_id, addressed, content_digests, authentication,
              auto_reply_allowed, received_at, facts)
            select id, ticket_id, 'INBOUND', channel, author, author_name, subject, text,
              quoted, signature, html, cast(automatic as boolean), mail_message_id, cast(addressed as jsonb),
              content_digests, authentication, cast(auto_reply_allowed as boolean), cast(received_at as timestamptz),
              cast(facts as jsonb)
            from unnest(cast(:ids as uuid[]), cast(:tickets as uuid[]), cast(:channels as text[]),
              cast(:authors as text[]), cast(:names as text[]), cast(:subjects as text[]),
              cast(:texts as text[]), cast(:quoted as text[]), cast(:signatures as text[]),
              cast(:htmls as text[]), cast(:automatic as text[]), cast(:mailIds as text[]),
              cast(:addressed as text[]), cast(:digests as text[]), cast(:authentications as text[]),
              cast(:answerable as text[]), cast(:instants as text[]), cast(:facts as text[]))
              as received(id, ticket_id, channel, author, author_name, subject, text,
              quoted, signature, html, automatic, mail_message_id, addressed, content_digests, authentication,
              auto_reply_allowed, received_at, facts)""";

    private static final String IGNORE = """
            insert into ignored_message (id, message_key, reason, author, author_name, subject, mail, mail_size,
              mail_truncated, received_at)
            select id, message_key, reason, author, author_name, subject, decode(mail, 'base64'),
              cast(mail_size as bigint), cast(mail_truncated as boolean), cast(received_at as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:reasons as text[]),
              cast(:authors as text[]), cast(:names as text[]), cast(:subjects as text[]),
              cast(:mails as text[]), cast(:sizes as text[]), cast(:truncated as text[]),
              cast(:instants as text[])) as ignored(id, message_key, reason, author, author_name, subject,
              mail, mail_size, mail_truncated, received_at)""";

    Uni<Void> insert(Transaction transaction, List<Decided> decided) {
        List<Decided> rows =
                decided.stream().filter(one -> one.outcome().ticketId() != null).toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql(INSERT)
                .with("ids", Column.ids(rows, row -> row.message().id()))
                .with("tickets", Column.ids(rows, row -> row.outcome().ticketId()))
                .with("channels", Column.printed(rows, row -> row.message().channel()))
                .with("authors", Column.text(rows, row -> row.message().sender().display()))
                .with("names", Column.text(rows, row -> row.message().sender().name()))
                .with("subjects", Column.text(rows, row -> row.content().subject()))
                .with("texts", Column.text(rows, row -> row.content().text()))
                .with("quoted", Column.text(rows, row -> row.content().quoted()))
                .with("signatures", Column.text(rows, row -> row.content().signature()))
                .with("htmls", Column.text(rows, row -> row.content().html()))
                .with("automatic", Column.printed(rows, row -> row.message().automatic()))
                .with("mailIds", Column.text(rows, MessageRows::mailMessageId))
                .with("addressed", Column.text(rows, MessageRows::addressed))
                .with("digests", Column.text(rows, MessageRows::contentDigests))
                .with("authentications", Column.printed(rows, MessageRows::authentication))
                .with("answerable", Column.printed(rows, row -> row.message().autoReplyAllowed()))
                .with("instants", Column.printed(rows, row -> row.message().receivedAt()))
                .with("facts", Column.text(rows, MessageRows::facts))
                .update()
                .replaceWithVoid();
    }

    Uni<Void> insertIgnored(Transaction transaction, List<Decided> decided) {
        List<Decided> rows = decided.stream()
                .filter(one -> one.outcome() instanceof Outcome.Ignored)
                .toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql(IGNORE)
                .with("ids", Column.ids(rows, row -> row.message().id()))
                .with("keys", Column.text(rows, row -> row.message().sourceKey()))
                .with("reasons", Column.printed(rows, row -> ((Outcome.Ignored) row.outcome()).reason()))
                .with("authors", Column.text(rows, row -> row.message().sender().display()))
                .with("names", Column.text(rows, row -> row.message().sender().name()))
                .with(
                        "subjects",
                        Column.text(rows, row -> row.message().content().subject()))
                .with("mails", Column.text(rows, row -> base64(row.message().original())))
                .with(
                        "sizes",
                        Column.printed(
                                rows,
                                row -> row.message().original() == null
                                        ? null
                                        : row.message().original().size()))
                .with(
                        "truncated",
                        Column.printed(
                                rows,
                                row -> row.message().original() == null
                                        ? null
                                        : row.message().original().truncated()))
                .with("instants", Column.printed(rows, row -> row.message().receivedAt()))
                .update()
                .replaceWithVoid();
    }

    private static @Nullable String base64(@Nullable OriginalMail mail) {
        return mail == null ? null : Base64.getEncoder().encodeToString(mail.compressed());
    }

    private static @Nullable String addressed(Decided row) {
        MailHeaders mail = row.message().mail();
        return mail == null ? null : AddressedJson.write(mail.addressed());
    }

    private static @Nullable String facts(Decided row) {
        return row.message().facts().isEmpty()
                ? null
                : new String(WireJson.write(row.message().facts()), StandardCharsets.UTF_8);
    }

    private static @Nullable String contentDigests(Decided row) {
        MessageKey key = row.message().keys().getFirst();
        return key.kind() == MessageKey.Kind.MAIL ? key.fingerprint() : null;
    }

    private static @Nullable Authentication authentication(Decided row) {
        InboundMessage message = row.message();
        return message.mail() == null ? null : message.mail().authentication();
    }

    private static @Nullable String mailMessageId(Decided row) {
        InboundMessage message = row.message();
        return message.mail() == null ? null : message.mail().messageId();
    }
}
