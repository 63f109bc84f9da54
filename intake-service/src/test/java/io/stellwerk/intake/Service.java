package io.stellwerk.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** The running service as its deliverers and the other services see it. */
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(PostgresResource.class)
public final class Service {
    /** Where intake publishes. */
    public static final String TICKETS = "intake.tickets.v1";

    private static final String MAIL = "message/rfc822";

    private Service() {}

    /** A request whose mail bodies are sent as they are. */
    public static RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(MAIL, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    /** Posts JSON. */
    public static ValidatableResponse post(String path, Object body) {
        return request()
                .contentType("application/json")
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/intake/v1" + path)
                .then();
    }

    /** Posts a raw mail. */
    public static ValidatableResponse postMail(String raw) {
        return request()
                .contentType(MAIL)
                .body(raw.getBytes(StandardCharsets.UTF_8))
                .post("/api/intake/v1/emails")
                .then();
    }

    /** Posts a raw mail under a key of the deliverer's own. */
    public static ValidatableResponse postMail(String raw, String idempotencyKey) {
        return request()
                .contentType(MAIL)
                .header("Idempotency-Key", idempotencyKey)
                .body(raw.getBytes(StandardCharsets.UTF_8))
                .post("/api/intake/v1/emails")
                .then();
    }

    /**
     * Sends until it is not refused as overload, as deliverers are told to: on a machine that stands still for a second,
     * the newcomers among many at once are.
     */
    public static ValidatableResponse untilTaken(Supplier<ValidatableResponse> post) {
        return await().until(post::get, answer -> answer.extract().statusCode() != 503);
    }

    /** Reads a conversation. */
    public static ValidatableResponse conversation(String ticketId) {
        return given().get("/api/intake/v1/conversations/" + ticketId).then();
    }

    /** Waits for an event about a ticket. */
    public static ReceivedRecord awaitEvent(String ticketId, String event) {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            return probe.awaitEvent(TICKETS, ticketId, "stellwerk.intake." + event + ".v1");
        }
    }

    /** Everything published so far that contains the text. */
    public static List<ReceivedRecord> publishedWith(String text) {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            return probe.readContaining(TICKETS, text);
        }
    }

    /** Publishes events to the service. */
    public static void publish(String topic, List<TestEvent> events) {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            probe.publishAll(topic, events);
        }
    }
}
