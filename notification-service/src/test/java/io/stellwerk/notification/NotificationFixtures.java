package io.stellwerk.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stellwerk.testing.ContractExamples;
import io.stellwerk.testing.TestEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Events about one ticket, as the other services publish them. Each ticket has a sender of its own. */
public final class NotificationFixtures {

    public static final String INTAKE = "intake.tickets.v1";
    public static final String TRIAGE = "triage.assessments.v1";
    public static final String ESCALATION = "escalation.tickets.v1";
    public static final String DELIVERIES = "notification.deliveries.v1";
    public static final String SUPPRESSIONS = "notification.suppressions.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    public final UUID ticketId = UUID.randomUUID();
    public final String number;
    public final String sender;
    private final String receivedAt = Instant.now().toString();
    private int sequence;

    private NotificationFixtures(String sender) {
        this.sender = sender;
        this.number = "SW-" + (1_000_000 + Math.floorMod(ticketId.getLeastSignificantBits(), 8_999_999));
    }

    public static NotificationFixtures ticket() {
        return new NotificationFixtures(UUID.randomUUID() + "@customer.example");
    }

    public static NotificationFixtures ticketOf(String sender) {
        return new NotificationFixtures(sender);
    }

    public String key() {
        return ticketId.toString();
    }

    public TestEvent received() {
        return received(payload -> {});
    }

    public TestEvent received(Consumer<ObjectNode> change) {
        return event("intake", "ticket-received", payload -> {
            payload.withObject("/customer").put("email", sender);
            sameInAllEvents(payload);
            payload.put("languageHint", "en");
            change.accept(payload);
        });
    }

    public TestEvent customerReplied(String messageId) {
        return event("intake", "customer-replied", payload -> payload.put("emailMessageId", messageId));
    }

    public TestEvent bounced(String messageId, String address, boolean permanent) {
        return event("intake", "message-bounced", payload -> {
            payload.put("messageId", UUID.randomUUID().toString());
            payload.put("originalMessageId", messageId);
            payload.remove("recipients");
            payload.remove("originalAddress");
            payload.put("address", address);
            payload.put("permanent", permanent);
        });
    }

    public TestEvent triaged(String language) {
        return event("triage", "ticket-triaged", payload -> {
            payload.withObject("/language").put("code", language);
            payload.put("category", "printing");
            sameInAllEvents(payload);
        });
    }

    public TestEvent queued(int tier, Instant due) {
        return moved("ticket-queued", "QUEUED", tier, payload -> {
            payload.remove("owner");
            payload.put("firstResponseDueAt", due.toString());
        });
    }

    public TestEvent accepted(int tier, String agent) {
        return moved("ticket-accepted", "IN_PROGRESS", tier, payload -> {
            payload.put("owner", agent);
            payload.put("agent", agent);
        });
    }

    public TestEvent replied(String text) {
        return replied(text, payload -> {});
    }

    public TestEvent replied(String text, Consumer<ObjectNode> change) {
        return moved("agent-replied", "IN_PROGRESS", 1, payload -> {
            payload.put("text", text);
            payload.remove(List.of("language", "cc", "attachments"));
            change.accept(payload);
            payload.put("firstResponse", true);
            payload.putObject("actor").put("kind", "agent").put("id", "anna").put("name", "Anna Müller, Tier 1");
        });
    }

    public TestEvent breached(Instant due) {
        return breached(1, due);
    }

    public TestEvent breached(int tier, Instant due) {
        return moved("service-level-breached", "QUEUED", tier, payload -> payload.put("dueAt", due.toString()));
    }

    public TestEvent resolved() {
        return moved("ticket-resolved", "RESOLVED", 1, payload -> {});
    }

    public TestEvent moved(String event, String status, int tier, Consumer<ObjectNode> change) {
        return event("escalation", event, payload -> {
            payload.put("sequence", ++sequence);
            payload.put("status", status);
            payload.put("tier", tier);
            payload.put("queue", "tier-" + tier);
            sameInAllEvents(payload);
            change.accept(payload);
        });
    }

    /** Whichever event comes first tells the board. */
    private void sameInAllEvents(ObjectNode payload) {
        payload.put("subject", "Printer on the third floor");
        payload.put("receivedAt", receivedAt);
    }

    private TestEvent event(String publisher, String event, Consumer<ObjectNode> change) {
        try {
            ContractExamples contract = ContractExamples.of(publisher, event);
            ObjectNode payload = (ObjectNode) JSON.readTree(contract.full().json());
            payload.put("ticketId", ticketId.toString());
            payload.put("ticketNumber", number);
            payload.put("receivedAt", Instant.now().toString());
            change.accept(payload);
            return TestEvent.of(contract.type(), key(), payload.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
