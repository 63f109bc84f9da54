package io.stellwerk.escalation;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.handOver;
import static io.stellwerk.escalation.Bodies.reason;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.stellwerk.escalation.Bodies.Deed;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class BadRequestsIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void get_isNotFound_whenNobodyKnowsTheTicket() {
        assertProblem(service.get(ticket).then(), 404, "TICKET_NOT_FOUND");
        assertProblem(given().get(ServiceUnderTest.TICKETS + "/not-an-id").then(), 404, "TICKET_NOT_FOUND");
        assertProblem(service.act(ticket, "accept", by("anna"), "\"1\"").then(), 404, "TICKET_NOT_FOUND");
    }

    @Test
    void accept_isRejected_withoutTheVersionThatWasSeen() {
        assertProblem(
                given().contentType(ContentType.JSON)
                        .body("{}")
                        .post(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/accept")
                        .then(),
                428,
                "PRECONDITION_REQUIRED");
    }

    @Test
    void action_isRejected_whenTheTicketHasChanged() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));

        assertProblem(
                service.act(ticket, "reply", Bodies.reply("anna", "Hi"), "\"1\"")
                        .then(),
                412,
                "STALE_VERSION");
        assertProblem(
                service.act(ticket, "reply", Bodies.reply("anna", "Hi"), "\"abc\"")
                        .then(),
                412,
                "STALE_VERSION");
    }

    @Test
    void action_isRejected_whenTheStateDoesNotAllowIt() {
        service.queue(ticket);

        assertProblem(service.act(ticket, "close", by("anna")).then(), 409, "ILLEGAL_TRANSITION")
                .body("detail", containsString("QUEUED"))
                .body("allowedActions", hasItems("accept"));
    }

    @Test
    void action_isRejected_forAnAgentWhoDoesNotHaveTheTicket() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));

        assertProblem(service.act(ticket, "wait", by("ben")).then(), 409, "NOT_THE_OWNER");
    }

    @Test
    void escalate_isRejected_withEverythingThatIsMissing() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));

        assertProblem(service.act(ticket, "escalate", by("anna")).then(), 422, "HAND_OVER_INCOMPLETE", "errorText")
                .body("errors", hasSize(16));
        service.get(ticket).then().body("status", equalTo("IN_PROGRESS")).body("tier", equalTo(1));
    }

    @Test
    void action_isRejected_whenTheBodyIsWrong() {
        assertProblem(
                service.act(ticket, "accept", new Deed("anna", "{"), "\"1\"").then(), 400, "INVALID_JSON");
        assertProblem(
                service.act(ticket, "accept", new Deed("anna", "{\"agent\": \"ben\"}"), "\"1\"")
                        .then(),
                400,
                "INVALID_JSON",
                "agent");
        assertProblem(
                service.act(ticket, "hand-back", reason("anna", ""), "\"1\"").then(), 422, "INVALID_ACTION", "reason");
        assertProblem(
                service.act(ticket, "escalate", handOver("anna").replace("RIGHTS", "LAZINESS"), "\"1\"")
                        .then(),
                400,
                "INVALID_JSON");
        assertProblem(
                given().contentType("text/plain")
                        .header("If-Match", "\"1\"")
                        .body("x")
                        .post(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/accept")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                service.act(ticket, "reply", Bodies.reply("anna", "x".repeat(1_100_000)), "\"1\"")
                        .then(),
                413,
                "PAYLOAD_TOO_LARGE");
        assertProblem(given().get("/api/escalation/v1/nothing").then(), 404, "NOT_FOUND");
    }

    @Test
    void action_isRejected_whenATextCannotBeStored() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));

        assertProblem(
                service.act(ticket, "reply", Bodies.reply("anna", "a\\u0000b")).then(), 422, "INVALID_ACTION");
        assertProblem(
                service.act(ticket, "reply", Bodies.reply("anna", "a\\ud800b")).then(), 422, "INVALID_ACTION");
        service.done(ticket, "reply", Bodies.reply("anna", "The text \\\\u0000 is fine."));
    }

    @Test
    void list_isRejected_whenTheFilterIsWrong() {
        assertProblem(
                given().queryParam("tier", "9").get(ServiceUnderTest.TICKETS).then(), 422, "INVALID_PARAMETER", "tier");
        assertProblem(
                given().queryParam("status", "OPEN")
                        .get(ServiceUnderTest.TICKETS)
                        .then(),
                422,
                "INVALID_PARAMETER",
                "status");
        assertProblem(
                given().queryParam("owner", "a\0").get(ServiceUnderTest.TICKETS).then(),
                422,
                "INVALID_PARAMETER",
                "owner");
        assertProblem(
                given().queryParam("limit", "501").get(ServiceUnderTest.TICKETS).then(),
                422,
                "INVALID_PARAMETER",
                "limit");
        assertProblem(
                given().queryParam("cursor", "x").get(ServiceUnderTest.TICKETS).then(), 422, "INVALID_PARAMETER");
    }

    @Test
    void repeat_getsTheFirstAnswer_andAnotherRequestUnderItsKeyDoesNot() {
        service.queue(ticket);
        String seen = service.get(ticket).header("ETag");
        String key = UUID.randomUUID().toString();

        String first =
                accept("anna", seen, key).then().statusCode(200).extract().asString();
        String second =
                accept("anna", seen, key).then().statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        assertProblem(act("resume", "{}", "anna", seen, key).then(), 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(accept("ben", seen, key).then(), 412, "STALE_VERSION");
        assertProblem(accept("ben", seen, " ").then(), 422, "INVALID_IDEMPOTENCY_KEY");
        service.events(ticket, 2);
    }

    private Response accept(String agent, String seen, String key) {
        return act("accept", "{}", agent, seen, key);
    }

    private Response act(String action, String body, String agent, String seen, String key) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestIdentity.token(agent, "supervisor"))
                .header("If-Match", seen)
                .header("Idempotency-Key", key)
                .body(body)
                .post(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/" + action);
    }
}
