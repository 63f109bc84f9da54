package io.stellwerk.intake.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.Decided;
import io.stellwerk.intake.domain.InboundMessage;
import io.stellwerk.intake.domain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes messages: those that belong to a ticket, and the record of those that were ignored. */
@ApplicationScoped
class MessageRows {

    private static final String INSERT = """
            insert into message (id, ticket_id, direction, channel, author, author_name, subject, text,
              quoted, signature, html, automatic, mail_message_id, received_at)
            select id, ticket_id, 'INBOUND', channel, author, author_name, subject, text,
              quoted, signature, html, cast(automatic as boolean), mail_message_id,
              cast(received_at as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:tickets as uuid[]), cast(:channels as text[]),
              cast(:authors as text[]), cast(:names as text[]), cast(:subjects as text[]),
              cast(:texts as text[]), cast(:quoted as text[]), cast(:signatures as text[]),
              cast(:htmls as text[]), cast(:automatic as text[]), cast(:mailIds as text[]),
              cast(:instants as text[]))
              as received(id, ticket_id, channel, author, author_name, subject, text,
              quoted, signature, html, automatic, mail_message_id, received_at)""";

    Uni<Void> insert(Mutiny.Session session, List<Decided> decided) {
        List<Decided> rows =
                decided.stream().filter(one -> one.outcome().ticketId() != null).toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("ids", Column.ids(rows, row -> row.message().id()))
                .setParameter("tickets", Column.ids(rows, row -> row.outcome().ticketId()))
                .setParameter(
                        "channels", Column.printed(rows, row -> row.message().channel()))
                .setParameter(
                        "authors",
                        Column.text(rows, row -> row.message().sender().display()))
                .setParameter(
                        "names", Column.text(rows, row -> row.message().sender().name()))
                .setParameter("subjects", Column.text(rows, row -> row.content().subject()))
                .setParameter("texts", Column.text(rows, row -> row.content().text()))
                .setParameter("quoted", Column.text(rows, row -> row.content().quoted()))
                .setParameter(
                        "signatures", Column.text(rows, row -> row.content().signature()))
                .setParameter("htmls", Column.text(rows, row -> row.content().html()))
                .setParameter(
                        "automatic", Column.printed(rows, row -> row.message().automatic()))
                .setParameter("mailIds", Column.text(rows, MessageRows::mailMessageId))
                .setParameter(
                        "instants", Column.printed(rows, row -> row.message().receivedAt()))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> insertIgnored(Mutiny.Session session, List<Decided> decided) {
        List<Decided> rows = decided.stream()
                .filter(one -> one.outcome() instanceof Outcome.Ignored)
                .toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into ignored_message (id, message_key, reason, received_at)
                        select id, message_key, reason, cast(received_at as timestamptz)
                        from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:reasons as text[]),
                          cast(:instants as text[])) as ignored(id, message_key, reason, received_at)""")
                .setParameter("ids", Column.ids(rows, row -> row.message().id()))
                .setParameter("keys", Column.text(rows, row -> row.message().sourceKey()))
                .setParameter("reasons", Column.printed(rows, row -> ((Outcome.Ignored) row.outcome()).reason()))
                .setParameter(
                        "instants", Column.printed(rows, row -> row.message().receivedAt()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String mailMessageId(Decided row) {
        InboundMessage message = row.message();
        return message.mail() == null ? null : message.mail().messageId();
    }
}
