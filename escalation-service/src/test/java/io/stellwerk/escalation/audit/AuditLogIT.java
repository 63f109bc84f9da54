package io.stellwerk.escalation.audit;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.handOver;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who did or read what, is written down with it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class AuditLogIT {

    private static final String AUDIT = "/api/escalation/v1/audit";
    private static final String LETTERS = "/api/escalation/v1/dead-letters";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void actions_areWrittenDown_withWhoDidWhatFromWhereAndTheStateBeforeAndAfter() {
        TicketOnTheWire ticket = aTicket();
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "escalate", handOver("anna"));

        AuditProbe.await("escalation", ticket.id(), "ticket.escalate", "ticket.accept")
                .body("entries.actorId", equalTo(List.of("anna", "anna")))
                .body("entries.actorName", equalTo(List.of("Person anna", "Person anna")))
                .body("entries.address", equalTo(List.of("127.0.0.1", "127.0.0.1")))
                .body("entries[1].before.status", equalTo("QUEUED"))
                .body("entries[1].after.status", equalTo("IN_PROGRESS"))
                .body("entries[1].after.owner", equalTo("anna"))
                .body("entries[0].before.tier", equalTo("1"))
                .body("entries[0].after.tier", equalTo("2"))
                .body(not(containsString("Windows 11")))
                .body(not(containsString("radius")));
    }

    @Test
    void action_isNotDone_whenItCannotBeWrittenDown() throws SQLException {
        TicketOnTheWire ticket = aTicket();
        service.queue(ticket);
        AuditRows.execute(
                "alter table audit_entry add constraint planted check (subject_id <> '" + ticket.id() + "') not valid");
        try {
            assertThat(service.act(ticket, "accept", by("anna")).statusCode()).isEqualTo(500);
        } finally {
            AuditRows.execute("alter table audit_entry drop constraint planted");
        }

        assertThat(service.get(ticket).jsonPath().getString("status")).isEqualTo("QUEUED");
        service.done(ticket, "accept", by("anna"));
        AuditProbe.await("escalation", ticket.id(), "ticket.accept");
    }

    @Test
    void action_leavesNoEntry_whenItIsRefused() {
        TicketOnTheWire ticket = aTicket();
        service.queue(ticket);
        assertThat(service.act(ticket, "resume", by("anna")).statusCode()).isEqualTo(409);
        assertThat(service.act(ticket, "accept", by("anna"), "\"99\"").statusCode())
                .isEqualTo(412);
        service.done(ticket, "accept", by("anna"));
        assertThat(service.act(ticket, "accept", by("bert")).statusCode()).isEqualTo(409);

        AuditProbe.await("escalation", ticket.id(), "ticket.accept");
    }

    @Test
    void payload_isShown_onlyOnceThatIsWrittenDown() throws SQLException {
        String letter = parked();
        AuditRows.execute(
                "alter table audit_entry add constraint planted check (subject_id <> '" + letter + "') not valid");
        try {
            payload(letter).statusCode(500).body(not(containsString("Still broken")));
        } finally {
            AuditRows.execute("alter table audit_entry drop constraint planted");
        }

        payload(letter).statusCode(200).body("text", containsString("Still broken"));

        AuditProbe.await("escalation", letter, "dead-letter.read")
                .body("entries.actorId", equalTo(List.of("oskar")))
                .body("entries.traceId", equalTo(List.of(TRACE)))
                .body(not(containsString("Still broken")));
    }

    @Test
    void letters_thatAreSettled_areWrittenDown() {
        String letter = parked();
        given().contentType("application/json")
                .body("{\"reason\": \"sent by mistake\"}")
                .post(LETTERS + "/" + letter + "/discard")
                .then()
                .statusCode(200);
        given().post(LETTERS + "/" + letter + "/redrive").then().statusCode(409);

        AuditProbe.await("escalation", letter, "dead-letter.discard")
                .body("entries[0].before.state", equalTo("PARKED"))
                .body("entries[0].after.state", equalTo("DISCARDED"));
    }

    @Test
    void search_isNarrowedDown_andReadPageByPageInBothOrders() {
        TicketOnTheWire ticket = aTicket();
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "wait", by("anna"));
        service.done(ticket, "resume", by("anna"));
        String of = AUDIT + "?subject=" + ticket.id();
        AuditProbe.await("escalation", ticket.id(), "ticket.resume", "ticket.wait", "ticket.accept");

        String cursor = given().get(of + "&order=oldest&limit=2")
                .then()
                .body("entries.action", equalTo(List.of("ticket.accept", "ticket.wait")))
                .extract()
                .path("nextCursor");
        given().get(of + "&order=oldest&cursor=" + cursor)
                .then()
                .body("entries.action", equalTo(List.of("ticket.resume")))
                .body("nextCursor", equalTo(null));
        given().get(of + "&limit=1").then().body("entries.action", equalTo(List.of("ticket.resume")));
        given().get(of + "&action=ticket.wait").then().body("entries", hasSize(1));
        given().get(of + "&actor=bert").then().body("entries", hasSize(0));
        given().get(of + "&from=2999-01-01T00:00:00Z").then().body("entries", hasSize(0));
        given().get(of + "&to=2999-01-01T00:00:00Z&from=2026-01-01T00:00:00Z")
                .then()
                .body("entries", hasSize(3));
    }

    @Test
    void search_isRefused_whenAParameterMakesNoSense() {
        List.of(
                        "limit=0",
                        "limit=1001",
                        "cursor=-1",
                        "cursor=x",
                        "order=random",
                        "from=yesterday",
                        "to=%2B1000000000-12-31T23:59:59Z",
                        "actor=%00")
                .forEach(parameter -> assertProblem(
                        given().urlEncodingEnabled(false)
                                .get(AUDIT + "?" + parameter)
                                .then(),
                        422,
                        "INVALID_PARAMETER",
                        parameter.substring(0, parameter.indexOf('='))));
    }

    private String parked() {
        TicketOnTheWire ticket = aTicket();
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().get(LETTERS + "?state=PARKED&key=" + ticket.id())
                                .jsonPath()
                                .<String>getList("deadLetters.id"),
                        found -> found.size() == 1)
                .getFirst();
    }

    private static ValidatableResponse payload(String letter) {
        return given().header("Authorization", "Bearer " + TestIdentity.token("oskar", "operator"))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get(LETTERS + "/" + letter + "/payload")
                .then();
    }
}
