package io.stellwerk.escalation;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dead letters in an operator's hands (invariants 4, 5 and 6). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class DeadLetterFaultIT {

    private static final String LETTERS = "/api/escalation/v1/dead-letters";

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void a_reply_before_its_ticket_is_redriven_once_the_ticket_is_known() {
        TicketOnTheWire ticket = aTicket();
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.received());
        List<String> ids = parked(ticket, 2);
        show(ids.getFirst())
                .body("reason", containsString("no ticket is registered"))
                .body("stack", containsString("IntakeTickets"))
                .body("topic", equalTo(ServiceUnderTest.INTAKE))
                .body("attempts", equalTo(1));
        show(ids.getLast()).body("waitsBehind", equalTo(ids.getFirst()));
        assertProblem(redrive(ids.getLast()), 409, "DEAD_LETTER_WAITS");
        redrive(ids.getFirst()).statusCode(200).body("outcome", equalTo("STILL_PARKED"));

        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.triaged());
        service.awaitStatus(ticket, "QUEUED");
        redrive(ids.getFirst())
                .statusCode(200)
                .body("outcome", equalTo("REDRIVEN"))
                .body("followers", equalTo(1));

        redrive(ids.getFirst()).statusCode(200).body("outcome", equalTo("ALREADY_REDRIVEN"));
        show(ids.getFirst()).body("state", equalTo("REDRIVEN")).body("attempts", equalTo(3));
        show(ids.getLast()).body("state", equalTo("REDRIVEN"));
        assertProblem(discard(ids.getFirst(), "too late"), 409, "DEAD_LETTER_SETTLED");
    }

    @Test
    void an_impossible_assessment_is_discarded_and_the_next_one_counts() {
        TicketOnTheWire ticket = aTicket().forTier(9);
        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.triaged());
        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.forTier(2).triaged());
        String id = parked(ticket, 2).getFirst();
        assertProblem(discard(id, " "), 422, "INVALID_DISCARD", "reason");

        discard(id, "there is no tier 9").statusCode(200).body("outcome", equalTo("DISCARDED"));

        service.awaitStatus(ticket, "QUEUED");
        show(id).body("state", equalTo("DISCARDED")).body("discardReason", equalTo("there is no tier 9"));
        assertProblem(redrive(id), 409, "DEAD_LETTER_SETTLED");
    }

    @Test
    void many_are_redriven_by_id_or_by_what_they_have_in_common() {
        TicketOnTheWire ticket = aTicket().forTier(9);
        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.triaged());
        String id = parked(ticket, 1).getFirst();
        String unknown = UUID.randomUUID().toString();

        redriveMany("{\"ids\": [\"" + id + "\", \"" + unknown + "\"]}")
                .statusCode(200)
                .body("outcomes.outcome", equalTo(List.of("STILL_PARKED", "NOT_FOUND")));
        redriveMany("{\"all\": true, \"key\": \"" + ticket.id() + "\"}")
                .statusCode(200)
                .body("outcomes.id", equalTo(List.of(id)))
                .body("left", equalTo(0));
        assertProblem(redriveMany("{}"), 422, "INVALID_REDRIVE");
        assertProblem(redriveMany("{\"all\": true, \"limit\": 101}"), 422, "INVALID_REDRIVE", "limit");
        assertProblem(redriveMany("{\"ids\": [\"7\"]}"), 400, "INVALID_JSON", "ids");
    }

    @Test
    void only_who_is_entitled_sees_customers_words() {
        TicketOnTheWire ticket = aTicket();
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());
        String id = parked(ticket, 1).getFirst();

        show(id).body(not(containsString("Still broken")));
        assertProblem(payload(id, "something else"), 401, "NOT_SIGNED_IN");
        assertProblem(payload(id, TestIdentity.token("anna", "agent")), 403, "NOT_PERMITTED");
        String token = TestIdentity.token("oskar", "operator");
        payload(id, token)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("text", containsString("Still broken."))
                .body("headers.ce_type", equalTo("stellwerk.intake.customer-replied.v1"));
        assertProblem(payload(UUID.randomUUID().toString(), token), 404, "DEAD_LETTER_NOT_FOUND");
    }

    @Test
    void a_list_is_read_page_by_page() {
        TicketOnTheWire ticket = aTicket();
        service.topics()
                .publishAll(ServiceUnderTest.INTAKE, List.of(ticket.replied(), ticket.replied(), ticket.replied()));
        List<String> ids = parked(ticket, 3);
        String pages = LETTERS + "?limit=2&key=" + ticket.id();

        String cursor = given().get(pages)
                .then()
                .statusCode(200)
                .body("deadLetters.id", equalTo(ids.subList(0, 2)))
                .extract()
                .path("nextCursor");
        given().get(pages + "&cursor=" + cursor)
                .then()
                .body("deadLetters.id", equalTo(ids.subList(2, 3)))
                .body("$", not(hasKey("nextCursor")));
        given().get(pages + "&state=discarded").then().body("deadLetters", hasSize(0));
        assertProblem(given().get(LETTERS + "?state=lost").then(), 422, "INVALID_PARAMETER", "state");
        assertProblem(given().get(LETTERS + "?limit=201").then(), 422, "INVALID_PARAMETER", "limit");
        assertProblem(given().get(LETTERS + "?cursor=x").then(), 422, "INVALID_PARAMETER", "cursor");
        assertProblem(given().get(LETTERS + "/no-id").then(), 404, "DEAD_LETTER_NOT_FOUND");
    }

    /** The ids of a ticket's letters in their order, once there are so many. */
    private static List<String> parked(TicketOnTheWire ticket, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> ids(ticket), found -> found.size() == count);
    }

    private static List<String> ids(TicketOnTheWire ticket) {
        return given().get(LETTERS + "?state=PARKED&key=" + ticket.id())
                .jsonPath()
                .getList("deadLetters.id");
    }

    private static ValidatableResponse show(String id) {
        return given().get(LETTERS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse payload(String id, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(LETTERS + "/" + id + "/payload")
                .then();
    }

    private static ValidatableResponse redrive(String id) {
        return given().post(LETTERS + "/" + id + "/redrive").then();
    }

    private static ValidatableResponse discard(String id, String reason) {
        return given().contentType(ContentType.JSON)
                .body("{\"reason\": \"" + reason + "\"}")
                .post(LETTERS + "/" + id + "/discard")
                .then();
    }

    private static ValidatableResponse redriveMany(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(LETTERS + "/redrive")
                .then();
    }
}
