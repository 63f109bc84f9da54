package io.stellwerk.intake.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.ConversationStore;
import io.stellwerk.intake.application.Decided;
import io.stellwerk.intake.domain.Conversation;
import io.stellwerk.intake.domain.Conversations;
import io.stellwerk.intake.domain.Identity;
import io.stellwerk.intake.domain.TicketNumber;
import io.stellwerk.messaging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conversations in tables: finding and locking those that a batch may change; writing is left to its parts. */
@ApplicationScoped
class SqlConversations implements ConversationStore {
    private final TicketRows tickets;
    private final MessageRows messages;
    private final AttachmentRows attachments;

    SqlConversations(TicketRows tickets, MessageRows messages, AttachmentRows attachments) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
    }

    @Override
    public Uni<List<TicketNumber>> reserveNumbers(Mutiny.Session session, int count) {
        return Sql.on(session, "select nextval('ticket_number') from generate_series(1, :count)", Long.class)
                .with("count", count)
                .list()
                .map(numbers -> numbers.stream().map(TicketNumber::of).toList());
    }

    @Override
    public Uni<Void> find(Mutiny.Session session, Pointers pointers, Conversations into) {
        return resolve(session, pointers).chain(byKey -> {
            Set<UUID> asked = new TreeSet<>(pointers.tickets());
            asked.addAll(byKey.values());
            return asked.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : lock(session, asked)
                            .chain(numbers -> participants(session, asked)
                                    .invoke(people -> numbers.forEach((id, number) -> into.know(
                                            new Conversation(id, number, people.getOrDefault(id, Set.of())),
                                            keysOf(byKey, id)))))
                            .replaceWithVoid();
        });
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, List<Decided> decided) {
        return tickets.insert(session, decided)
                .chain(() -> messages.insert(session, decided))
                .chain(() -> messages.insertIgnored(session, decided))
                .chain(() -> tickets.insertParticipants(session, decided))
                .chain(() -> attachments.insert(session, decided));
    }

    /** The tickets that message keys and ticket numbers lead to. */
    private static Uni<Map<String, UUID>> resolve(Mutiny.Session session, Pointers pointers) {
        if (pointers.messageKeys().isEmpty() && pointers.numbers().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Sql.on(session, """
                        select k.key, m.ticket_id from message_key k join message m on m.id = k.message_id
                        where k.key = any(cast(:keys as text[]))
                        union all
                        select number, id from ticket where number = any(cast(:numbers as text[]))""")
                .with("keys", pointers.messageKeys().toArray(String[]::new))
                .with("numbers", Column.text(pointers.numbers(), TicketNumber::value))
                .list()
                .map(rows -> {
                    Map<String, UUID> byKey = new HashMap<>();
                    rows.forEach(row -> byKey.put((String) row[0], (UUID) row[1]));
                    return byKey;
                });
    }

    private static Uni<Map<UUID, TicketNumber>> lock(Mutiny.Session session, Set<UUID> tickets) {
        return Sql.on(session, """
                        select id, number from ticket where id = any(cast(:tickets as uuid[]))
                        order by id for no key update""")
                .with("tickets", tickets.toArray(UUID[]::new))
                .list()
                .map(rows -> {
                    Map<UUID, TicketNumber> numbers = new HashMap<>();
                    rows.forEach(row -> numbers.put((UUID) row[0], new TicketNumber((String) row[1])));
                    return numbers;
                });
    }

    private static Uni<Map<UUID, Set<Identity>>> participants(Mutiny.Session session, Set<UUID> tickets) {
        return Sql.on(session, """
                        select t.id, i.identity from ticket t join customer_identity i on i.customer_id = t.customer_id
                        where t.id = any(cast(:tickets as uuid[]))
                        union
                        select ticket_id, identity from participant where ticket_id = any(cast(:tickets as uuid[]))""")
                .with("tickets", tickets.toArray(UUID[]::new))
                .list()
                .map(rows -> {
                    Map<UUID, Set<Identity>> people = new HashMap<>();
                    rows.forEach(row -> people.computeIfAbsent((UUID) row[0], _ -> new LinkedHashSet<>())
                            .add(Identity.ofKey((String) row[1])));
                    return people;
                });
    }

    private static List<String> keysOf(Map<String, UUID> byKey, UUID ticketId) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getValue().equals(ticketId))
                .map(Map.Entry::getKey)
                .toList();
    }
}
