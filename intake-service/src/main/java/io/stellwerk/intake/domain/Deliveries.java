package io.stellwerk.intake.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The deliveries already answered, among them those of the batch at hand, by message key. */
public final class Deliveries {
    private final Map<String, Delivery> byKey = new HashMap<>();

    /** Adds an earlier delivery. */
    public void know(String key, Delivery delivery) {
        byKey.put(key, delivery);
    }

    /** The answer for a message that was delivered before under any of its keys. */
    Optional<Outcome> repeated(InboundMessage message) {
        Optional<Outcome> repeated = Optional.empty();
        for (MessageKey key : message.keys()) {
            Delivery earlier = byKey.get(key.value());
            if (earlier == null) {
                continue;
            }
            if (key.fingerprint() != null && !key.fingerprint().equals(earlier.fingerprint())) {
                return Optional.of(new Outcome.KeyReused());
            }
            repeated = Optional.of(new Outcome.Duplicate(earlier.ticketId(), earlier.number()));
        }
        return repeated;
    }

    /** Remembers what became of a message; a refused one leaves no trace. */
    void remember(InboundMessage message, Outcome outcome) {
        if (outcome instanceof Outcome.KeyReused) {
            return;
        }
        for (MessageKey key : message.keys()) {
            byKey.putIfAbsent(key.value(), new Delivery(key.fingerprint(), outcome.ticketId(), outcome.number()));
        }
    }
}
