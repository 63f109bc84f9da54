package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.customers.CustomerRegister;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Messages that are received in one transaction, all that is needed to decide about them, and the decisions. */
public final class IntakeBatch {
    final List<InboundMessage> messages;
    final Deliveries deliveries = new Deliveries();
    final Conversations conversations = new Conversations();
    final CustomerRegister customers = new CustomerRegister();
    final Deque<TicketNumber> numbers = new ArrayDeque<>();
    final List<Decided> decided = new ArrayList<>();

    private final Intake intake = new Intake(deliveries, conversations);
    private final Map<UUID, UUID> customerIds = new HashMap<>();
    private final Supplier<UUID> ids;

    IntakeBatch(List<InboundMessage> messages, Supplier<UUID> ids) {
        this.messages = List.copyOf(messages);
        this.ids = ids;
    }

    /** Decides about one of the messages. */
    Outcome decide(InboundMessage message) {
        Outcome outcome = intake.decide(message, () -> new NewTicket(ids.get(), numbers.removeFirst()));
        decided.add(new Decided(message, customers.customerOf(message.sender(), customerId(message)), outcome));
        return outcome;
    }

    /**
     * Learns where stored messages led. A key that belongs to its sender may be stored as it was before it did: whoever sends the
     * same under the same key could have sent that one, too.
     */
    void know(Map<String, Delivery> stored) {
        stored.forEach(deliveries::know);
        for (InboundMessage message : messages) {
            for (MessageKey key : message.keys()) {
                Delivery former = key.formerly() == null ? null : stored.get(key.formerly());
                if (former != null && !stored.containsKey(key.value()) && key.isOf(former.fingerprint())) {
                    deliveries.know(key.value(), former);
                }
            }
        }
    }

    /** The messages that are no repeats of stored ones, and that may become part of a conversation. */
    List<InboundMessage> fresh() {
        return messages.stream()
                .filter(InboundMessage::conversational)
                .filter(message -> deliveries.repeated(message).isEmpty())
                .toList();
    }

    /** The id of the message's customer, should that be a new one. */
    UUID customerId(InboundMessage message) {
        return customerIds.computeIfAbsent(message.id(), _ -> ids.get());
    }
}
