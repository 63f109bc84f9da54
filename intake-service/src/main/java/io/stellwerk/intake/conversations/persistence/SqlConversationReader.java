package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.conversations.api.ConversationReader;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.MailDomain;
import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a conversation in four statements, however long it is. */
@ApplicationScoped
class SqlConversationReader implements ConversationReader {
    private final Database database;

    SqlConversationReader(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<StoredConversation>> read(UUID ticketId) {
        return database.read(transaction -> transaction
                .sql("""
                        select t.id, t.number, t.channel, t.possible_follow_up_of, cast(t.facts as text), t.opened_at,
                          c.id as customer_id, c.name, t.follow_up_of
                        from ticket t join customer c on c.id = t.customer_id where t.id = :ticket""")
                .with("ticket", ticketId)
                .list()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : conversation(transaction, rows.getFirst()).map(Optional::of)));
    }

    @Override
    public Uni<Boolean> hasTicket(TicketNumber number) {
        return database.read(transaction -> transaction
                .sql("select exists (select from ticket where number = :number)", Boolean.class)
                .with("number", number.value())
                .one());
    }

    private static Uni<StoredConversation> conversation(Transaction transaction, Object[] ticket) {
        return customer(transaction, (UUID) ticket[6], (String) ticket[7])
                .chain(customer -> attachments(transaction, (UUID) ticket[0])
                        .chain(attachments -> messages(transaction, (UUID) ticket[0], attachments))
                        .map(messages -> new StoredConversation(
                                (UUID) ticket[0],
                                (String) ticket[1],
                                (String) ticket[2],
                                (UUID) ticket[3],
                                (UUID) ticket[8],
                                FactsJson.read((String) ticket[4]),
                                instant(ticket[5]),
                                customer,
                                messages)));
    }

    private static Uni<StoredCustomer> customer(Transaction transaction, UUID customerId, String name) {
        return transaction
                .sql(
                        "select identity from customer_identity where customer_id = :customer order by identity",
                        String.class)
                .with("customer", customerId)
                .list()
                .map(keys -> {
                    List<Identity> all = keys.stream().map(Identity::ofKey).toList();
                    return new StoredCustomer(
                            customerId,
                            name,
                            of(all, Identity.Kind.EMAIL),
                            of(all, Identity.Kind.PHONE),
                            of(all, Identity.Kind.EXTERNAL));
                });
    }

    private static Uni<Map<UUID, List<StoredAttachment>>> attachments(Transaction transaction, UUID ticketId) {
        return transaction.sql("""
                        select a.message_id, a.id, a.name, a.content_type, a.size, a.sha256, a.refusal,
                          a.content_id, a.inline
                        from attachment a join message m on m.id = a.message_id
                        where m.ticket_id = :ticket order by a.message_id, a.position""").with("ticket", ticketId).list().map(rows -> {
            Map<UUID, List<StoredAttachment>> byMessage = new HashMap<>();
            rows.forEach(row -> byMessage
                    .computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new StoredAttachment(
                            (UUID) row[1],
                            (String) row[2],
                            (String) row[3],
                            (Long) row[4],
                            (String) row[5],
                            (String) row[6],
                            (String) row[7],
                            (Boolean) row[8])));
            return byMessage;
        });
    }

    private static Uni<List<StoredMessage>> messages(
            Transaction transaction, UUID ticketId, Map<UUID, List<StoredAttachment>> attachments) {
        return transaction
                .sql("""
                        select id, direction, channel, author, author_name, subject, text, quoted, signature, html,
                          automatic, received_at, cast(addressed as text), authentication, cast(facts as text)
                        from message where ticket_id = :ticket order by received_at, id""")
                .with("ticket", ticketId)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> message(row, attachments.getOrDefault((UUID) row[0], List.of())))
                        .toList());
    }

    private static StoredMessage message(Object[] row, List<StoredAttachment> attachments) {
        Addressed addressed = AddressedJson.read((String) row[12]);
        return new StoredMessage(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                FactsJson.read((String) row[14]),
                (Boolean) row[10],
                row[13] == null ? null : Authentication.valueOf((String) row[13]),
                instant(row[11]),
                addressed.to(),
                addressed.cc(),
                addressed.replyTo(),
                attachments);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    private static List<String> of(List<Identity> identities, Identity.Kind kind) {
        return identities.stream()
                .filter(identity -> identity.kind() == kind)
                .map(Identity::value)
                .map(value -> kind == Identity.Kind.EMAIL ? MailDomain.shown(value) : value)
                .toList();
    }
}
