package io.stellwerk.intake.application;

import io.stellwerk.intake.domain.Content;
import io.stellwerk.intake.domain.Customer;
import io.stellwerk.intake.domain.InboundMessage;
import io.stellwerk.intake.domain.Outcome;

/** A message, what became of it, and whose it is. */
public record Decided(InboundMessage message, Customer customer, Outcome outcome) {

    /** What the message says in the place it has got. */
    public Content content() {
        return outcome instanceof Outcome.Opened opened && opened.followUpOf() == null
                ? message.content().opening()
                : message.content();
    }
}
