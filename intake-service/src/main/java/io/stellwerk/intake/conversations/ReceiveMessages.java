package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.customers.Customer;
import io.stellwerk.intake.customers.Customers;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Receives messages of whatever channel, any number in one transaction: claim their keys, load what they touch, decide
 * about each, write it all. The number of statements does not depend on the number of messages.
 */
@ApplicationScoped
public class ReceiveMessages {
    private final MessageKeys keys;
    private final Customers customers;
    private final ConversationStore conversations;
    private final TicketEvents events;
    private final TimeOrderedIds ids;

    ReceiveMessages(
            MessageKeys keys,
            Customers customers,
            ConversationStore conversations,
            TicketEvents events,
            TimeOrderedIds ids) {
        this.keys = keys;
        this.customers = customers;
        this.conversations = conversations;
        this.events = events;
        this.ids = ids;
    }

    /** Claims the messages' keys and loads what the decisions need. */
    public Uni<IntakeBatch> load(Transaction transaction, List<InboundMessage> messages) {
        IntakeBatch batch = new IntakeBatch(messages, ids);
        if (messages.isEmpty()) {
            return Uni.createFrom().item(batch);
        }
        return loadDeliveries(transaction, batch)
                .chain(fresh -> loadCustomers(transaction, batch, fresh)
                        .chain(() -> loadConversations(transaction, batch))
                        .chain(() -> loadNumbers(transaction, batch, fresh))
                        .replaceWith(batch));
    }

    /** Decides about one message of the batch, in memory. */
    public Outcome decide(IntakeBatch batch, InboundMessage message) {
        return batch.decide(message);
    }

    /** Writes what was decided and announces it. */
    public Uni<Void> save(Transaction transaction, IntakeBatch batch, Outbox outbox) {
        List<Decided> fresh = batch.decided.stream()
                .filter(decided -> !isRepeat(decided.outcome()))
                .toList();
        fresh.forEach(decided -> events.about(decided).ifPresent(outbox::add));
        return saveCustomers(transaction, batch, fresh)
                .chain(() -> fresh.isEmpty() ? Uni.createFrom().voidItem() : conversations.save(transaction, fresh))
                .chain(() -> settleKeys(transaction, batch));
    }

    private Uni<Void> settleKeys(Transaction transaction, IntakeBatch batch) {
        Map<String, String> repeats = keysOfRepeats(batch);
        List<InboundMessage> refused = batch.decided.stream()
                .filter(decided -> decided.outcome() instanceof Outcome.KeyReused)
                .map(Decided::message)
                .filter(message -> message.keys().size() > 1)
                .toList();
        Uni<Void> redirected = repeats.isEmpty() ? Uni.createFrom().voidItem() : keys.redirect(transaction, repeats);
        return refused.isEmpty() ? redirected : redirected.chain(() -> keys.release(transaction, refused));
    }

    private Uni<List<InboundMessage>> loadDeliveries(Transaction transaction, IntakeBatch batch) {
        return keys.claim(transaction, batch.messages).chain(fresh -> {
            Set<String> known = batch.messages.stream()
                    .flatMap(message -> message.keys().stream())
                    .filter(key -> !fresh.contains(key.value()))
                    .flatMap(MessageKey::values)
                    .collect(Collectors.toSet());
            return known.isEmpty()
                    ? Uni.createFrom().item(batch.fresh())
                    : keys.deliveries(transaction, known)
                            .invoke(batch::know)
                            .chain(() -> loadNamesakes(transaction, batch, known))
                            .map(_ -> batch.fresh());
        });
    }

    /** Only where a mail has come under a key that is taken: it may be another one with the same Message-ID. */
    private Uni<Void> loadNamesakes(Transaction transaction, IntakeBatch batch, Set<String> known) {
        List<InboundMessage> mails = batch.messages.stream()
                .filter(message -> message.keys().stream()
                        .anyMatch(key -> key.kind() == MessageKey.Kind.MAIL && known.contains(key.value())))
                .toList();
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : keys.namesakes(transaction, mails)
                        .invoke(found -> found.forEach(
                                (key, deliveries) -> deliveries.forEach(one -> batch.deliveries.know(key, one))))
                        .replaceWithVoid();
    }

    private Uni<Void> loadCustomers(Transaction transaction, IntakeBatch batch, List<InboundMessage> fresh) {
        Set<Identity> identities = fresh.stream()
                .flatMap(message -> message.sender().identities().stream())
                .collect(Collectors.toSet());
        Uni<List<Customer>> having =
                identities.isEmpty() ? Uni.createFrom().item(List.of()) : customers.having(transaction, identities);
        return having.chain(known -> {
            batch.customers.know(known);
            fresh.forEach(message -> batch.customers.admit(message.sender(), batch.customerId(message)));
            Map<Identity, UUID> claims = batch.customers.claims();
            return claims.isEmpty() ? Uni.createFrom().voidItem() : claim(transaction, batch, claims);
        });
    }

    private Uni<Void> claim(Transaction transaction, IntakeBatch batch, Map<Identity, UUID> claims) {
        return customers.claim(transaction, claims).chain(won -> {
            List<Identity> lost = claims.keySet().stream()
                    .filter(identity -> !won.contains(identity))
                    .toList();
            return lost.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : customers
                            .having(transaction, lost)
                            .invoke(batch.customers::know)
                            .replaceWithVoid();
        });
    }

    private Uni<Void> loadConversations(Transaction transaction, IntakeBatch batch) {
        ConversationStore.Pointers pointers = PointerCollector.of(batch.messages, batch.deliveries);
        return pointers.isEmpty()
                ? Uni.createFrom().voidItem()
                : conversations.find(transaction, pointers, batch.conversations);
    }

    private Uni<Void> loadNumbers(Transaction transaction, IntakeBatch batch, List<InboundMessage> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : conversations
                        .reserveNumbers(transaction, fresh.size())
                        .invoke(batch.numbers::addAll)
                        .replaceWithVoid();
    }

    private Uni<Void> saveCustomers(Transaction transaction, IntakeBatch batch, List<Decided> fresh) {
        Set<UUID> used = fresh.stream()
                .filter(decided -> decided.message().conversational())
                .map(decided -> decided.customer().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Collection<Customer> added = batch.customers.newcomers(used);
        return added.isEmpty() ? Uni.createFrom().voidItem() : customers.add(transaction, added, Instant.now());
    }

    private static boolean isRepeat(Outcome outcome) {
        return outcome instanceof Outcome.Duplicate || outcome instanceof Outcome.KeyReused;
    }

    private static Map<String, String> keysOfRepeats(IntakeBatch batch) {
        Map<String, String> firstKeys = new LinkedHashMap<>();
        batch.decided.stream()
                .filter(decided -> decided.outcome() instanceof Outcome.Duplicate)
                .map(Decided::message)
                .filter(message -> message.keys().size() > 1)
                .forEach(message -> message.keys().stream()
                        .skip(1)
                        .forEach(key -> firstKeys.put(
                                key.value(), message.keys().getFirst().value())));
        return firstKeys;
    }
}
