package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.attachments.Attachment;
import io.stellwerk.intake.attachments.Attachments;
import io.stellwerk.intake.conversations.Conversation;
import io.stellwerk.intake.conversations.ConversationStore;
import io.stellwerk.intake.conversations.Conversations;
import io.stellwerk.intake.conversations.Decided;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations in tables: finding and locking those that a batch may change; writing is left to its parts. */
@ApplicationScoped
class SqlConversations implements ConversationStore {
    private static final int MOST_TICKETS = 20;

    private final TicketRows tickets;
    private final MessageRows messages;
    private final Attachments attachments;

    SqlConversations(TicketRows tickets, MessageRows messages, Attachments attachments) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
    }

    @Override
    public Uni<List<TicketNumber>> reserveNumbers(Transaction transaction, int count) {
        return transaction
                .sql("select nextval('ticket_number') from generate_series(1, :count)", Long.class)
                .with("count", count)
                .list()
                .map(numbers -> numbers.stream().map(TicketNumber::of).toList());
    }

    @Override
    public Uni<Void> find(Transaction transaction, Pointers pointers, Conversations into) {
        return resolve(transaction, pointers).chain(leads -> {
            Set<UUID> asked = new TreeSet<>(pointers.tickets());
            leads.forEach(lead -> asked.add(lead.ticketId()));
            return asked.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : lock(transaction, asked)
                            .chain(locked -> participants(transaction, locked)
                                    .invoke(people -> locked.forEach(one ->
                                            into.know(one.conversation(people.getOrDefault(one.id(), Set.of()))))))
                            .invoke(() -> leads.forEach(lead -> lead.tell(into)))
                            .replaceWithVoid();
        });
    }

    @Override
    public Uni<Void> save(Transaction transaction, List<Decided> decided) {
        return tickets.insert(transaction, decided)
                .chain(() -> messages.insert(transaction, decided))
                .chain(() -> messages.insertIgnored(transaction, decided))
                .chain(() -> tickets.insertParticipants(transaction, decided))
                .chain(() -> tickets.insertExchanges(transaction, decided))
                .chain(() -> attachments.add(transaction, files(decided)));
    }

    private static List<Attachments.Placed> files(List<Decided> decided) {
        List<Attachments.Placed> files = new ArrayList<>();
        for (Decided one : decided) {
            List<Attachment> attachments = one.content().attachments();
            for (int i = 0; i < attachments.size() && one.outcome().ticketId() != null; i++) {
                files.add(new Attachments.Placed(one.message().id(), i, attachments.get(i)));
            }
        }
        return files;
    }

    /** A Message-ID or a ticket number, and the ticket that it leads to. */
    private record Lead(String kind, String id, UUID ticketId) {
        static final String MAIL = "mail";
        static final String EXCHANGE = "exchange";

        void tell(Conversations into) {
            switch (kind) {
                case MAIL -> into.knowMail(id, ticketId);
                case EXCHANGE -> into.knowExchange(id, ticketId);
                default -> {
                    // a number, which the conversation has itself
                }
            }
        }
    }

    private record Locked(
            UUID id,
            TicketNumber number,
            boolean closed,
            @Nullable UUID followUpOf) {
        Conversation conversation(Set<Identity> people) {
            return new Conversation(id, number, people, closed, followUpOf);
        }
    }

    /** The newest tickets only: a Message-ID that a thousand tickets have leads nowhere in particular. */
    private static Uni<List<Lead>> resolve(Transaction transaction, Pointers pointers) {
        if (pointers.messageIds().isEmpty()
                && pointers.numbers().isEmpty()
                && pointers.exchanges().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return transaction
                .sql("""
                        select 'mail', asked.id, m.ticket_id from unnest(cast(:mailIds as text[])) as asked(id)
                        cross join lateral (select distinct ticket_id from message
                          where mail_message_id = asked.id and octet_length(mail_message_id) <= 2000 order by ticket_id desc limit :most) m
                        union all
                        select 'exchange', asked.id, r.ticket_id from unnest(cast(:exchanges as text[])) as asked(id)
                        cross join lateral (select ticket_id from mail_reference
                          where mail_id = asked.id order by ticket_id desc limit :most) r
                        union all
                        select 'number', number, id from ticket where number = any(cast(:numbers as text[]))""")
                .with("mailIds", pointers.messageIds().toArray(String[]::new))
                .with("exchanges", pointers.exchanges().toArray(String[]::new))
                .with("numbers", Column.text(pointers.numbers(), TicketNumber::value))
                .with("most", MOST_TICKETS)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new Lead((String) row[0], (String) row[1], (UUID) row[2]))
                        .toList());
    }

    /** Tickets that continue these are locked with them, in one order, so that no two transactions wait for each other. */
    private static Uni<List<Locked>> lock(Transaction transaction, Set<UUID> tickets) {
        return transaction
                .sql("""
                        with recursive chain as (
                          select cast(id as uuid) as id from unnest(cast(:tickets as uuid[])) as asked(id)
                          union select t.id from chain join ticket t on t.follow_up_of = chain.id)
                        select id, number, closed, follow_up_of from ticket where id in (select id from chain)
                        order by id for no key update""")
                .with("tickets", tickets.toArray(UUID[]::new))
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new Locked(
                                (UUID) row[0], new TicketNumber((String) row[1]), (Boolean) row[2], (UUID) row[3]))
                        .toList());
    }

    private static Uni<Map<UUID, Set<Identity>>> participants(Transaction transaction, List<Locked> tickets) {
        return transaction
                .sql("""
                        select t.id, i.identity from ticket t join customer_identity i on i.customer_id = t.customer_id
                        where t.id = any(cast(:tickets as uuid[]))
                        union
                        select ticket_id, identity from participant where ticket_id = any(cast(:tickets as uuid[]))""")
                .with("tickets", Column.ids(tickets, Locked::id))
                .list()
                .map(rows -> {
                    Map<UUID, Set<Identity>> people = new HashMap<>();
                    rows.forEach(row -> people.computeIfAbsent((UUID) row[0], _ -> new LinkedHashSet<>())
                            .add(Identity.ofKey((String) row[1])));
                    return people;
                });
    }
}
