package io.stellwerk.intake.conversations;

import io.stellwerk.intake.customers.Customer;
import io.stellwerk.intake.messages.Content;
import io.stellwerk.intake.messages.InboundMessage;

/** A message, what became of it, and whose it is. */
public record Decided(InboundMessage message, Customer customer, Outcome outcome) {

    /** The message's content in the place it has got. */
    public Content content() {
        return outcome instanceof Outcome.Opened opened && opened.followUpOf() == null
                ? message.content().opening()
                : message.content();
    }
}
