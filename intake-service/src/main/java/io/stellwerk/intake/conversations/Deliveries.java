package io.stellwerk.intake.conversations;

import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The deliveries already answered, among them those of the batch at hand, by message key. */
public final class Deliveries {
    private final Map<String, List<Delivery>> byKey = new HashMap<>();

    /** Adds an earlier delivery. */
    public void know(String key, Delivery delivery) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(delivery);
    }

    /** The answer for a message that was delivered before under any of its keys. */
    public Optional<Outcome> repeated(InboundMessage message) {
        Optional<Outcome> repeated = Optional.empty();
        for (MessageKey key : message.keys()) {
            List<Delivery> earlier = byKey.getOrDefault(key.value(), List.of());
            Optional<Delivery> same = earlier.stream()
                    .filter(delivery -> key.isOf(delivery.fingerprint()))
                    .findFirst();
            if (same.isPresent()) {
                repeated = Optional.of(
                        new Outcome.Duplicate(same.get().ticketId(), same.get().number()));
            } else if (!earlier.isEmpty() && key.kind() == MessageKey.Kind.REQUEST) {
                return Optional.of(new Outcome.KeyReused());
            }
        }
        return repeated;
    }

    /** The ticket of an earlier mail that has the same sender and Message-ID and says something else. */
    public Optional<UUID> namesake(InboundMessage message) {
        return message.keys().stream()
                .filter(key -> key.kind() == MessageKey.Kind.MAIL)
                .flatMap(key -> byKey.getOrDefault(key.value(), List.of()).stream())
                .map(Delivery::ticketId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Remembers what became of a message; a refused one leaves no trace. */
    void remember(InboundMessage message, Outcome outcome) {
        if (outcome instanceof Outcome.KeyReused) {
            return;
        }
        boolean another = !(outcome instanceof Outcome.Duplicate);
        for (MessageKey key : message.keys()) {
            if (byKey.containsKey(key.value()) && !(another && key.kind() == MessageKey.Kind.MAIL)) {
                continue;
            }
            know(key.value(), new Delivery(key.fingerprint(), outcome.ticketId(), outcome.number()));
        }
    }
}
