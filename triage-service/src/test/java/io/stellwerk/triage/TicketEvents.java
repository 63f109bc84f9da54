package io.stellwerk.triage;

import static java.util.Map.entry;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.TestEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Intake's events, as the tests of this service need them. */
public final class TicketEvents {

    public static final String INTAKE_TOPIC = "intake.tickets.v1";
    public static final String TRIAGE_TOPIC = "triage.assessments.v1";
    public static final String DEAD_LETTERS = "triage.dlq.intake.tickets.v1";

    private TicketEvents() {}

    /** A new ticket of its own id. */
    public static TestEvent received(String subject, String text) {
        return received(UUID.randomUUID(), subject, text);
    }

    /** A new ticket. */
    public static TestEvent received(UUID ticketId, String subject, String text) {
        Map<String, Object> payload = Map.ofEntries(
                entry("ticketId", ticketId),
                entry("ticketNumber", "SW-1000041"),
                entry("messageId", UUID.randomUUID()),
                entry("sourceMessageKey", "web:" + ticketId),
                entry("channel", "WEB"),
                entry("customer", Map.of("customerId", UUID.randomUUID())),
                entry("subject", subject),
                entry("text", text),
                entry("automatic", false),
                entry("autoReplyAllowed", true),
                entry("attachments", List.of()),
                entry("facts", Map.of()),
                entry("receivedAt", Instant.now()));
        return TestEvent.of("stellwerk.intake.ticket-received.v1", ticketId.toString(), json(payload));
    }

    private static String json(Object payload) {
        return new String(WireJson.write(payload), StandardCharsets.UTF_8);
    }
}
