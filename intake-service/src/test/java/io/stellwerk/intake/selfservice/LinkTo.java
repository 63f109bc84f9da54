package io.stellwerk.intake.selfservice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.replytokens.DeskMail;
import io.stellwerk.testing.TestEvent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Links to customers' pages, as mails have them, and what escalation tells of the tickets. */
public final class LinkTo {
    static final String PAGE = "/api/intake/v1/customer/ticket";

    private LinkTo() {}

    /** What the page sends for a ticket. */
    public static String ticket(String ticketId) {
        return ticket(ticketId, Instant.now());
    }

    /** The same with a link that was made at another time. */
    public static String ticket(String ticketId, Instant issued) {
        return "Ticket-Link " + DeskMail.link(UUID.fromString(ticketId), issued, secret());
    }

    static String secret() {
        return ConfigProvider.getConfig().getValue("desk.token-secret", String.class);
    }

    /** Asks for the ticket of a link. */
    static ValidatableResponse ask(String authorization) {
        return RestAssured.given()
                .header("Authorization", authorization)
                .get(PAGE)
                .then();
    }

    /** An event of a ticket's life. */
    static ObjectNode moved(String ticketId, int sequence, String status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticketId", ticketId)
                .put("sequence", sequence)
                .put("status", status)
                .put("tier", 2)
                .put("occurredAt", "2126-11-23T09:00:0" + sequence + "Z");
    }

    static TestEvent event(String name, ObjectNode payload) {
        return TestEvent.of(
                "stellwerk.escalation." + name + ".v1", payload.get("ticketId").asText(), payload.toString());
    }
}
