package io.stellwerk.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.stellwerk.escalation.Bodies.Deed;
import io.stellwerk.testing.TestIdentity;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The service under test, as its neighbours and its agents see it. */
public final class ServiceUnderTest {

    public static final String TICKETS = "/api/escalation/v1/tickets";
    public static final String EVENTS = "escalation.tickets.v1";
    public static final String STATES = "escalation.ticket-states.v1";
    public static final String INTAKE = "intake.tickets.v1";
    public static final String TRIAGE = "triage.assessments.v1";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final TopicProbe TOPICS = connect();

    public TopicProbe topics() {
        return TOPICS;
    }

    /** Kafka looks its parts up in the thread's class loader, which is not this class's own before a test runs. */
    private static TopicProbe connect() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TopicProbe.class.getClassLoader());
        try {
            return TopicProbe.onTestBroker();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Lets intake and triage tell about a ticket, and waits until it is in its queue. */
    public void queue(TicketOnTheWire ticket) {
        TOPICS.publish(INTAKE, ticket.received());
        TOPICS.publish(TRIAGE, ticket.triaged());
        awaitStatus(ticket, "QUEUED");
    }

    public Response get(TicketOnTheWire ticket) {
        return given().get(TICKETS + "/" + ticket.id());
    }

    /** Does something with the ticket as it is now. */
    public Response act(TicketOnTheWire ticket, String action, Deed deed) {
        return act(ticket, action, deed, get(ticket).header("ETag"));
    }

    /** Does something with the ticket as it was seen. */
    public Response act(TicketOnTheWire ticket, String action, Deed deed, String seen) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestIdentity.token(deed.agent(), "supervisor"))
                .header("If-Match", seen)
                .body(deed.body())
                .post(TICKETS + "/" + ticket.id() + "/" + action);
    }

    public void done(TicketOnTheWire ticket, String action, Deed deed) {
        act(ticket, action, deed).then().statusCode(200);
    }

    public void awaitStatus(TicketOnTheWire ticket, String status) {
        await().atMost(TIMEOUT).untilAsserted(() -> {
            Response response = get(ticket);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.jsonPath().getString("status")).isEqualTo(status);
        });
    }

    /** The ticket's events once there are so many; their sequence must have no gap. */
    public List<JsonNode> events(TicketOnTheWire ticket, int count) {
        List<JsonNode> events =
                TOPICS
                        .await(EVENTS, ticket.id(), found -> assertThat(found).hasSizeGreaterThanOrEqualTo(count))
                        .stream()
                        .map(record -> record.json())
                        .toList();
        assertThat(events.stream().map(event -> event.get("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
        return events;
    }

    /** The names of the ticket's events, once there are so many. */
    public List<String> eventNames(TicketOnTheWire ticket, int count) {
        events(ticket, count);
        return TOPICS.read(EVENTS, ticket.id()).stream()
                .map(record -> record.type().split("\\.", -1)[2])
                .toList();
    }
}
