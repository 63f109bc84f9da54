package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.tickets.CustomerReply;
import java.time.Instant;
import java.util.UUID;

/** The customer wrote again. */
record CustomerReplied(UUID ticketId, UUID messageId, String customerId, boolean automatic, Instant receivedAt)
        implements IntakeMessage {

    static final String TYPE = "stellwerk.intake.customer-replied.v1";

    CustomerReply reply() {
        return new CustomerReply(messageId, automatic, receivedAt);
    }
}
