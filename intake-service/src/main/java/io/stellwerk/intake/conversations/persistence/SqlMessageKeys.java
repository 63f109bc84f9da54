package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.conversations.Delivery;
import io.stellwerk.intake.conversations.MessageKeys;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Message keys in a table whose primary key lets exactly one of several deliveries through. */
@ApplicationScoped
class SqlMessageKeys implements MessageKeys {

    private record Claim(MessageKey key, UUID messageId) {}

    /**
     * Claims in the order of the keys, so that two transactions can never wait for each other. A request that was stored before
     * keys belonged to their senders is not claimed anew.
     */
    @Override
    public Uni<Set<String>> claim(Transaction transaction, List<InboundMessage> messages) {
        Map<String, Claim> claims = new TreeMap<>();
        for (InboundMessage message : messages) {
            message.keys().forEach(key -> claims.putIfAbsent(key.value(), new Claim(key, message.id())));
        }
        return transaction
                .sql("""
                        insert into message_key (key, fingerprint, message_id)
                        select key, fingerprint, message_id
                        from unnest(cast(:keys as text[]), cast(:fingerprints as text[]), cast(:messages as uuid[]),
                          cast(:formerly as text[])) as claim(key, fingerprint, message_id, formerly)
                        where claim.formerly is null or claim.fingerprint is distinct from
                          (select earlier.fingerprint from message_key earlier where earlier.key = claim.formerly)
                        on conflict do nothing returning key""", String.class)
                .with("keys", claims.keySet().toArray(String[]::new))
                .with("fingerprints", Column.text(claims.values(), c -> c.key().fingerprint()))
                .with("messages", Column.ids(claims.values(), Claim::messageId))
                .with("formerly", Column.text(claims.values(), c -> c.key().formerly()))
                .list()
                .map(HashSet::new);
    }

    @Override
    public Uni<Map<String, Delivery>> deliveries(Transaction transaction, Collection<String> keys) {
        return transaction
                .sql("""
                        select k.key, k.fingerprint, t.id, t.number
                        from message_key k
                        left join message m on m.id = k.message_id
                        left join ticket t on t.id = m.ticket_id
                        where k.key = any(cast(:keys as text[]))""")
                .with("keys", keys.toArray(String[]::new))
                .list()
                .map(rows -> {
                    Map<String, Delivery> deliveries = new HashMap<>();
                    rows.forEach(row -> deliveries.put((String) row[0], delivery(row)));
                    return deliveries;
                });
    }

    /** The keys are locked by a statement of their own: the one after it sees what was committed meanwhile. */
    @Override
    public Uni<Map<String, List<Delivery>>> namesakes(Transaction transaction, List<InboundMessage> messages) {
        List<InboundMessage> mails =
                messages.stream().filter(message -> message.mail() != null).toList();
        return transaction
                .sql("""
                        select key from message_key where key = any(cast(:keys as text[])) order by key for update""")
                .with("keys", Column.text(mails, SqlMessageKeys::key))
                .list()
                .chain(() -> transaction
                        .sql("""
                                select distinct asked.key, m.content_digests, t.id, t.number
                                from unnest(cast(:keys as text[]), cast(:mailIds as text[]), cast(:authors as text[]))
                                  as asked(key, mail_id, author)
                                join message m on m.mail_message_id = asked.mail_id
                                  and octet_length(m.mail_message_id) <= 2000
                                  and m.author is not distinct from asked.author
                                join ticket t on t.id = m.ticket_id""")
                        .with("keys", Column.text(mails, SqlMessageKeys::key))
                        .with("mailIds", Column.text(mails, message -> mailId(message)))
                        .with(
                                "authors",
                                Column.text(mails, message -> message.sender().display()))
                        .list())
                .map(rows -> {
                    Map<String, List<Delivery>> found = new HashMap<>();
                    rows.forEach(row -> found.computeIfAbsent((String) row[0], _ -> new ArrayList<>())
                            .add(delivery(row)));
                    return found;
                });
    }

    private static String key(InboundMessage message) {
        return message.keys().getFirst().value();
    }

    private static @Nullable String mailId(InboundMessage message) {
        return message.mail() == null ? null : message.mail().messageId();
    }

    @Override
    public Uni<Void> redirect(Transaction transaction, Map<String, String> firstKeys) {
        return transaction
                .sql("""
                        update message_key repeat set message_id = first.message_id
                        from unnest(cast(:repeats as text[]), cast(:firsts as text[])) as pair(repeat, first)
                        join message_key first on first.key = pair.first
                        where repeat.key = pair.repeat and repeat.message_id <> first.message_id""")
                .with("repeats", firstKeys.keySet().toArray(String[]::new))
                .with("firsts", firstKeys.values().toArray(String[]::new))
                .update()
                .replaceWithVoid();
    }

    /** Found by key: there is no index by message, and there are as many keys as there ever were messages. */
    @Override
    public Uni<Void> release(Transaction transaction, Collection<InboundMessage> refused) {
        return transaction
                .sql("""
                        delete from message_key
                        where key = any(cast(:keys as text[])) and message_id = any(cast(:messages as uuid[]))""")
                .with(
                        "keys",
                        refused.stream()
                                .flatMap(message -> message.keys().stream())
                                .map(MessageKey::value)
                                .toArray(String[]::new))
                .with("messages", refused.stream().map(InboundMessage::id).toArray(UUID[]::new))
                .update()
                .replaceWithVoid();
    }

    private static Delivery delivery(Object[] row) {
        return new Delivery((String) row[1], (UUID) row[2], row[3] == null ? null : new TicketNumber((String) row[3]));
    }
}
