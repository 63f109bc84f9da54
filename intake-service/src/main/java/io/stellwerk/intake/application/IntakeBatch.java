package io.stellwerk.intake.application;

import io.stellwerk.intake.domain.Conversations;
import io.stellwerk.intake.domain.CustomerRegister;
import io.stellwerk.intake.domain.Deliveries;
import io.stellwerk.intake.domain.InboundMessage;
import io.stellwerk.intake.domain.Intake;
import io.stellwerk.intake.domain.NewTicket;
import io.stellwerk.intake.domain.Outcome;
import io.stellwerk.intake.domain.TicketNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
    private final Ids ids;

    IntakeBatch(List<InboundMessage> messages, Ids ids) {
        this.messages = List.copyOf(messages);
        this.ids = ids;
    }

    /** Decides about one of the messages. */
    Outcome decide(InboundMessage message) {
        Outcome outcome = intake.decide(message, () -> new NewTicket(ids.next(), numbers.removeFirst()));
        decided.add(new Decided(message, customers.customerOf(message.sender(), customerId(message)), outcome));
        return outcome;
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
        return customerIds.computeIfAbsent(message.id(), _ -> ids.next());
    }
}
