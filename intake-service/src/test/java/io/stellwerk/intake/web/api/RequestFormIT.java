package io.stellwerk.intake.web.api;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.intake.IntakeEventType;
import io.stellwerk.intake.Service;
import io.stellwerk.intake.replytokens.FormStamp;
import io.stellwerk.intake.replytokens.TokenKeys;
import io.stellwerk.testing.ReceivedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Everyone can write by the form; what a program seems to have sent is kept apart, and nothing is lost. */
@QuarkusTest
class RequestFormIT {
    private static final String FORM = "/api/intake/v1/request-form";

    private final String address = newAddress();
    private final String marker = UUID.randomUUID().toString();

    @Test
    void form_isForEveryone_andOpensOneTicket_howeverOftenItIsSent() {
        asNobody()
                .get(FORM)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("desk", equalTo("Stellwerk Service Desk"))
                .body("schema.required", equalTo(List.of("email", "text")))
                .body("schema.properties", hasKey("subject"))
                .body("stamp.length()", equalTo(56));
        String stamp = stamp(Instant.now().minusSeconds(10));

        send(stamp, "", marker).statusCode(202).body("received", equalTo(true));
        send(stamp, "", marker).statusCode(202);
        assertProblem(send(stamp, "", "Other words."), 409, "FORM_OUT_OF_DATE");

        await().until(() -> !opened().isEmpty());
        assertThat(opened()).singleElement().satisfies(ticket -> {
            assertThat(ticket.json().at("/channel").asText()).isEqualTo("WEB");
            assertThat(ticket.json().at("/customer/email").asText()).isEqualTo(address);
            assertThat(ticket.json().at("/autoReplyAllowed").asBoolean()).isTrue();
        });
    }

    @Test
    void formOfAProgram_isKeptApart_andOpensATicketWhenAPersonSaysSo() {
        send(stamp(Instant.now()), "", marker).statusCode(202).body("received", equalTo(true));
        send(stamp(Instant.now().minusSeconds(10)), "http://spam.example", marker + "2")
                .statusCode(202);
        assertThat(opened()).isEmpty();

        String kept = RestAssured.given()
                .queryParam("from", address)
                .get("/api/intake/v1/ignored-messages")
                .then()
                .body("ignoredMessages", hasSize(2))
                .body("ignoredMessages[0].reason", equalTo("SUSPECTED_SPAM"))
                .extract()
                .path("ignoredMessages[1].messageId");
        RestAssured.post("/api/intake/v1/ignored-messages/" + kept + "/open")
                .then()
                .statusCode(201);

        assertThat(opened()).hasSize(1);
    }

    @Test
    void formThatIsNone_isRefused_withAWayOut() {
        assertProblem(send("", "", marker), 409, "FORM_OUT_OF_DATE");
        assertProblem(send("A".repeat(56), "", marker), 409, "FORM_OUT_OF_DATE");
        assertProblem(send(stamp(Instant.now().minusSeconds(50_000)), "", marker), 409, "FORM_OUT_OF_DATE");
        assertProblem(send(stamp(Instant.now().minusSeconds(10)), "", " "), 422, "INVALID_WEB_REQUEST");
        assertProblem(
                asNobody()
                        .contentType("application/json")
                        .body("{\"stamp\": \"x\"}")
                        .post(FORM)
                        .then(),
                422,
                "INVALID_WEB_REQUEST");
        assertThat(opened()).isEmpty();
    }

    @Test
    void manyForms_fromOneAddress_areSlowedDown() {
        for (int i = 0; i < 10; i++) {
            from("203.0.113.77");
        }
        assertProblem(from("203.0.113.77"), 429, "RATE_LIMITED");
        assertProblem(from("203.0.113.78"), 409, "FORM_OUT_OF_DATE");
    }

    private ValidatableResponse from(String client) {
        return asNobody()
                .header("X-Forwarded-For", client)
                .contentType("application/json")
                .body(body("", "", marker).toString())
                .post(FORM)
                .then();
    }

    private ValidatableResponse send(String stamp, String website, String text) {
        // Each from an address of its own: how many one may send is another test's matter.
        return asNobody()
                .header("X-Forwarded-For", "2001:db8:" + marker.substring(0, 4) + "::" + (text.length() % 10))
                .contentType("application/json")
                .body(body(stamp, website, text).toString())
                .post(FORM)
                .then();
    }

    private ObjectNode body(String stamp, String website, String text) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("stamp", stamp)
                .put("website", website)
                .put("language", "de");
        body.putObject("fields").put("email", address).put("subject", "VPN").put("text", text);
        return body;
    }

    private static RequestSpecification asNobody() {
        return RestAssured.given().header("Authorization", "");
    }

    private static String stamp(Instant issued) {
        String secret = ConfigProvider.getConfig().getValue("desk.token-secret", String.class);
        return new FormStamp(UUID.randomUUID(), issued).text(TokenKeys.of(secret, Map.of(), 180));
    }

    private List<ReceivedRecord> opened() {
        return Service.publishedWith(marker).stream()
                .filter(event -> event.type().equals(IntakeEventType.TICKET_RECEIVED.wireName()))
                .toList();
    }
}
