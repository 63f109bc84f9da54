package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.Delivery;
import io.stellwerk.intake.conversations.MessageKeys;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Intake's message keys: a claim waits for another transaction's claim of the same key. */
final class MessageKeyTable implements MessageKeys {

    static final Table<Known> KEYS = new Table<>("message key");

    /** A key, what it was bound to, and whose it is. */
    record Known(String key, String fingerprint, UUID messageId) {}

    @Override
    public Uni<Set<String>> claim(Transaction given, List<InboundMessage> messages) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        TreeMap<String, Known> claims = new TreeMap<>();
        for (InboundMessage message : messages) {
            for (MessageKey key : message.keys()) {
                claims.putIfAbsent(key.value(), new Known(key.value(), key.fingerprint(), message.id()));
            }
        }
        boolean locked = !transaction.world().has(Flaw.MESSAGE_KEYS_LOOKED_AT_NOT_CLAIMED);
        List<String> locks =
                locked ? claims.keySet().stream().map(key -> "key/" + key).toList() : List.of();
        return transaction.statement("insert message keys", locks, () -> {
            Set<String> fresh = new TreeSet<>();
            claims.forEach((key, claim) -> {
                if (transaction.row(KEYS, key).isEmpty()) {
                    transaction.put(KEYS, key, claim);
                    fresh.add(key);
                }
            });
            return fresh;
        });
    }

    @Override
    public Uni<Map<String, Delivery>> deliveries(Transaction given, Collection<String> keys) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select deliveries", () -> {
            Map<String, Delivery> deliveries = new TreeMap<>();
            for (String key : keys) {
                transaction.row(KEYS, key).ifPresent(known -> deliveries.put(key, delivery(transaction, known)));
            }
            return deliveries;
        });
    }

    private static Delivery delivery(SimulatedTransaction transaction, Known known) {
        UUID ticketId = transaction
                .row(IntakeTables.MESSAGES, known.messageId().toString())
                .map(IntakeTables.Stored::ticketId)
                .orElse(null);
        return ticketId == null
                ? new Delivery(known.fingerprint(), null, null)
                : new Delivery(
                        known.fingerprint(),
                        ticketId,
                        transaction
                                .row(IntakeTables.TICKETS, ticketId.toString())
                                .orElseThrow()
                                .number());
    }

    /** Nobody in the simulation uses a Message-ID twice. */
    @Override
    public Uni<Map<String, List<Delivery>>> namesakes(Transaction given, List<InboundMessage> messages) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Void> redirect(Transaction given, Map<String, String> firstKeys) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("update message keys", () -> {
            firstKeys.forEach((repeat, first) -> transaction
                    .row(KEYS, first)
                    .ifPresent(known -> transaction
                            .row(KEYS, repeat)
                            .ifPresent(row -> transaction.put(
                                    KEYS, repeat, new Known(repeat, row.fingerprint(), known.messageId())))));
            return null;
        });
    }

    @Override
    public Uni<Void> release(Transaction given, Collection<InboundMessage> refused) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        Set<UUID> messageIds = refused.stream().map(InboundMessage::id).collect(Collectors.toSet());
        return transaction.statement("delete message keys", () -> {
            transaction.rows(KEYS).stream()
                    .filter(known -> messageIds.contains(known.messageId()))
                    .forEach(known -> transaction.remove(KEYS, known.key()));
            return null;
        });
    }
}
