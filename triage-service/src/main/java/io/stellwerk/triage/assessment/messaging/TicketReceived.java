package io.stellwerk.triage.assessment.messaging;

import io.stellwerk.triage.Channel;
import io.stellwerk.triage.IncomingTicket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of intake's event of the same name, as far as triage reads it. */
record TicketReceived(
        UUID ticketId,
        String ticketNumber,
        String channel,
        Customer customer,
        String subject,
        String text,
        @Nullable String languageHint,
        boolean automatic,
        @Nullable Map<String, @Nullable String> facts,
        Instant receivedAt) {

    /** The customer, of whom triage needs no more than the identity. */
    record Customer(UUID customerId) {

        Customer {
            Objects.requireNonNull(customerId, "customerId");
        }
    }

    TicketReceived {
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(ticketNumber, "ticketNumber");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    IncomingTicket asTicket() {
        return new IncomingTicket(subject, text, knownChannel(), automatic, knownFacts());
    }

    private Channel knownChannel() {
        for (Channel known : Channel.values()) {
            if (known.name().equals(channel)) {
                return known;
            }
        }
        return Channel.UNKNOWN;
    }

    private Map<String, String> knownFacts() {
        var known = new HashMap<String, String>();
        if (facts != null) {
            facts.forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
        }
        return known;
    }
}
