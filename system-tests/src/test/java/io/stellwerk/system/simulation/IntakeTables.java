package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.conversations.Conversation;
import io.stellwerk.intake.conversations.ConversationStore;
import io.stellwerk.intake.conversations.Conversations;
import io.stellwerk.intake.conversations.Decided;
import io.stellwerk.intake.conversations.OutboundMessage;
import io.stellwerk.intake.conversations.OutboundMessages;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.messaging.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Intake's tickets and the messages in them. */
final class IntakeTables implements ConversationStore, OutboundMessages {

    static final Table<Opened> TICKETS = new Table<>("ticket");
    static final Table<Stored> MESSAGES = new Table<>("message");
    private static final Table<OutboundMessage> OUTBOUND = new Table<>("outbound message");
    private static final Table<Identity> PARTICIPANTS = new Table<>("participant");

    /** A ticket's name and customer, whether it is closed, and which one it continues. */
    record Opened(UUID id, TicketNumber number, UUID customerId, boolean closed, UUID followUpOf) {

        Opened marked(boolean closed) {
            return new Opened(id, number, customerId, closed, followUpOf);
        }
    }

    /** A message and where it is; an ignored one is nowhere. */
    record Stored(InboundMessage message, UUID ticketId, Outcome outcome) {}

    @Override
    public Uni<List<TicketNumber>> reserveNumbers(Transaction given, int count) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("next ticket numbers", () -> {
            List<TicketNumber> numbers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                numbers.add(TicketNumber.of(100_000 + transaction.database().next("ticket number")));
            }
            return numbers;
        });
    }

    @Override
    public Uni<Void> find(Transaction given, Pointers pointers, Conversations into) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction
                .statement("find tickets", () -> resolve(transaction, pointers))
                .chain(byMail -> {
                    Set<String> asked = new TreeSet<>();
                    pointers.tickets().forEach(id -> asked.add(id.toString()));
                    byMail.values().forEach(asked::addAll);
                    transaction.rows(TICKETS).stream()
                            .filter(ticket -> pointers.numbers().contains(ticket.number()))
                            .forEach(ticket -> asked.add(ticket.id().toString()));
                    while (transaction.rows(TICKETS).stream()
                            .filter(ticket -> ticket.followUpOf() != null
                                    && asked.contains(ticket.followUpOf().toString()))
                            .map(ticket -> ticket.id().toString())
                            .toList()
                            .stream()
                            .anyMatch(asked::add)) {
                        // tickets that continue those are asked for too
                    }
                    List<String> locks =
                            asked.stream().map(id -> "ticket/" + id).toList();
                    return transaction.statement("select tickets for update", locks, () -> {
                        asked.forEach(id -> transaction
                                .row(TICKETS, id)
                                .ifPresent(opened -> into.know(conversation(transaction, opened))));
                        byMail.forEach((mail, tickets) ->
                                tickets.forEach(ticket -> into.knowMail(mail, UUID.fromString(ticket))));
                        return null;
                    });
                });
    }

    private static TreeMap<String, Set<String>> resolve(SimulatedTransaction transaction, Pointers pointers) {
        TreeMap<String, Set<String>> byMail = new TreeMap<>();
        for (Stored stored : transaction.rows(MESSAGES)) {
            MailHeaders mail = stored.message().mail();
            if (stored.ticketId() != null
                    && mail != null
                    && pointers.messageIds().contains(mail.messageId())) {
                byMail.computeIfAbsent(mail.messageId(), _ -> new TreeSet<>())
                        .add(stored.ticketId().toString());
            }
        }
        return byMail;
    }

    private static Conversation conversation(SimulatedTransaction transaction, Opened opened) {
        Set<Identity> people = CustomerTable.identities(transaction, opened.customerId());
        transaction.database();
        for (Identity identity : transaction.rows(new Table<Identity>(PARTICIPANTS.name() + opened.id()))) {
            people.add(identity);
        }
        return new Conversation(opened.id(), opened.number(), people, opened.closed(), opened.followUpOf());
    }

    @Override
    public Uni<Void> save(Transaction given, List<Decided> decided) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("insert tickets and messages", () -> {
            decided.forEach(one -> save(transaction, one));
            return null;
        });
    }

    private static void save(SimulatedTransaction transaction, Decided one) {
        InboundMessage message = one.message();
        UUID ticketId = one.outcome().ticketId();
        if (one.outcome() instanceof Outcome.Opened opened) {
            transaction.insert(
                    TICKETS,
                    opened.ticketId().toString(),
                    new Opened(
                            opened.ticketId(),
                            opened.number(),
                            one.customer().id(),
                            false,
                            opened.followUpOf() == null
                                    ? null
                                    : opened.followUpOf().id()));
        }
        transaction.insert(MESSAGES, message.id().toString(), new Stored(message, ticketId, one.outcome()));
        Set<Identity> admitted = switch (one.outcome()) {
            case Outcome.Opened opened -> opened.admitted();
            case Outcome.Appended appended -> appended.admitted();
            default -> Set.of();
        };
        if (ticketId != null) {
            Table<Identity> participants = new Table<>(PARTICIPANTS.name() + ticketId);
            admitted.forEach(who -> transaction.put(participants, who.key(), who));
        }
    }

    @Override
    public Uni<Set<UUID>> known(Transaction given, Collection<UUID> tickets) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select known tickets", () -> {
            Set<UUID> known = new TreeSet<>();
            tickets.forEach(id -> transaction.row(TICKETS, id.toString()).ifPresent(opened -> known.add(id)));
            return known;
        });
    }

    @Override
    public Uni<Void> add(Transaction given, List<OutboundMessage> messages) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("insert outbound messages", () -> {
            messages.forEach(message -> transaction.put(OUTBOUND, message.id().toString(), message));
            return null;
        });
    }

    static Table<OutboundMessage> outbound() {
        return OUTBOUND;
    }
}
