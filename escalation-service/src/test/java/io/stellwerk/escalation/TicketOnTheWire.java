package io.stellwerk.escalation;

import io.stellwerk.testing.TestEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A ticket as intake and triage talk about it; every test has its own. */
public record TicketOnTheWire(String id, String customerId, String priority, int tier, Instant receivedAt) {

    /** A ticket that was just received. */
    public static TicketOnTheWire aTicket() {
        return new TicketOnTheWire(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                "P3",
                1,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public TicketOnTheWire withPriority(String other) {
        return new TicketOnTheWire(id, customerId, other, tier, receivedAt);
    }

    public TicketOnTheWire forTier(int other) {
        return new TicketOnTheWire(id, customerId, priority, other, receivedAt);
    }

    public TicketOnTheWire receivedAt(Instant other) {
        return new TicketOnTheWire(id, customerId, priority, tier, other);
    }

    /** Intake opened it. */
    public TestEvent received() {
        return TestEvent.of("stellwerk.intake.ticket-received.v1", id, """
                {"ticketId": "%s", "ticketNumber": "SW-1000041", "messageId": "%s", "sourceMessageKey": "web:1",
                 "channel": "WEB", "customer": {"customerId": "%s"}, "subject": "No VPN", "text": "It does not connect.",
                 "languageHint": "de", "automatic": false, "autoReplyAllowed": true, "attachments": [], "facts": {},
                 "receivedAt": "%s"}""".formatted(
                        id, UUID.randomUUID(), customerId, receivedAt));
    }

    /** Triage found a tier for it. */
    public TestEvent triaged() {
        return TestEvent.of("stellwerk.triage.ticket-triaged.v1", id, """
                {"ticketId": "%s", "ticketNumber": "SW-1000041", "assessmentId": "%s", "subject": "No VPN",
                 "channel": "WEB", "customerId": "%s", "language": {"code": "en", "confidence": 0.9},
                 "category": "remote-access", "impact": 3, "urgency": 1, "priority": "%s", "tier": %d,
                 "skills": ["network"], "confidence": 0.9, "ruleSet": {"name": "standard", "version": "1"},
                 "evidence": [], "alternatives": [], "receivedAt": "%s", "decidedAt": "%s"}""".formatted(
                        id, UUID.randomUUID(), customerId, priority, tier, receivedAt, receivedAt));
    }

    /** Triage left it to a person. */
    public TestEvent deferred() {
        return TestEvent.of("stellwerk.triage.triage-deferred.v1", id, """
                {"ticketId": "%s", "ticketNumber": "SW-1000041", "assessmentId": "%s", "subject": "No VPN",
                 "channel": "WEB", "customerId": "%s", "language": {"code": "en", "confidence": 0.9},
                 "impact": 3, "urgency": 3, "priority": "%s", "ruleSet": {"name": "standard", "version": "1"},
                 "evidence": [], "alternatives": [], "receivedAt": "%s", "decidedAt": "%s",
                 "reason": "NO_RULE_MATCHED"}""".formatted(
                        id, UUID.randomUUID(), customerId, priority, receivedAt, receivedAt));
    }

    /** The customer wrote again. */
    public TestEvent replied() {
        return replied("Still broken.");
    }

    /** The customer wrote that. */
    public TestEvent replied(String text) {
        return replied(text, false);
    }

    /** A machine of the customer's wrote. */
    public TestEvent repliedAutomatically() {
        return replied("I am away.", true);
    }

    private TestEvent replied(String text, boolean automatic) {
        return TestEvent.of("stellwerk.intake.customer-replied.v1", id, """
                {"ticketId": "%s", "ticketNumber": "SW-1000041", "messageId": "%s", "sourceMessageKey": "web:2",
                 "channel": "WEB", "customerId": "%s", "text": "%s", "automatic": %s, "attachments": [],
                 "receivedAt": "%s"}""".formatted(
                        id, UUID.randomUUID(), customerId, text, automatic, Instant.now()));
    }
}
