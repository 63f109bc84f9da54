package io.stellwerk.intake.selfservice;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.intake.selfservice.LinkTo.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.intake.replytokens.DeskMail;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A link opens its page for as long as it counts; whatever else is sent opens nothing, and says nothing. */
@QuarkusTest
class TicketLinkIT {

    @Test
    void whateverOpensNothing_getsOneAnswer() {
        String ticketId = opened();
        UUID id = UUID.fromString(ticketId);
        Instant now = Instant.now();
        String good = LinkTo.ticket(ticketId);
        String refused = refused("Ticket-Link x");

        List<String> wrong = List.of(
                "Ticket-Link ",
                "Ticket-Link " + "A".repeat(52),
                "Ticket-Link " + "A".repeat(5_000),
                good.substring(0, good.length() - 2) + "AA",
                good + "A",
                LinkTo.ticket(UUID.randomUUID().toString()),
                LinkTo.ticket(ticketId, now.minus(Duration.ofDays(180))),
                LinkTo.ticket(ticketId, now.plus(Duration.ofDays(2))),
                "Ticket-Link " + DeskMail.link(id, now, "another-secret-that-opens-nothing-at-all"),
                "Ticket-Link " + DeskMail.token(id, 0, LocalDate.now(ZoneOffset.UTC), LinkTo.secret()),
                "Ticket-Link " + TestIdentity.withEveryRole("mallory"));
        wrong.forEach(authorization ->
                assertThat(refused(authorization)).as(authorization).isEqualTo(refused));
        ask(good).statusCode(200);
    }

    @Test
    void link_isNothingElse() {
        String ticketId = opened();
        String link = LinkTo.ticket(ticketId);
        String token = link.substring("Ticket-Link ".length());

        ask("Bearer " + token).statusCode(401).body("code", equalTo("NOT_SIGNED_IN"));
        ask("ticket-link " + token).statusCode(200);
        RestAssured.given()
                .header("Authorization", "Bearer " + TestIdentity.withEveryRole("mallory"), link)
                .get(LinkTo.PAGE)
                .then()
                .statusCode(401)
                .body("code", equalTo("TICKET_LINK_NOT_VALID"));
        RestAssured.given()
                .header("Authorization", link)
                .get("/api/intake/v1/conversations/" + ticketId)
                .then()
                .statusCode(403);
    }

    @Test
    void revokedLink_opensNothing_andALaterOneOpensThePage() {
        String ticketId = opened();
        Instant before = Instant.now();
        ask(LinkTo.ticket(ticketId, before)).statusCode(200);

        RestAssured.post("/api/intake/v1/conversations/" + ticketId + "/links/revoke")
                .then()
                .statusCode(204);

        ask(LinkTo.ticket(ticketId, before)).statusCode(401).body("code", equalTo("TICKET_LINK_NOT_VALID"));
        ask(LinkTo.ticket(ticketId, Instant.now().plusSeconds(1))).statusCode(200);
        AuditProbe.await("intake", ticketId, "customer-ticket.read", "ticket-link.revoke", "customer-ticket.read")
                .body("entries.actorId", equalTo(List.of("customer:" + ticketId, "tom.reed", "customer:" + ticketId)));
        RestAssured.post("/api/intake/v1/conversations/" + UUID.randomUUID() + "/links/revoke")
                .then()
                .statusCode(404);
    }

    @Test
    void manyWrongLinks_areSlowedDown_butNotTheRightOne() {
        String ticketId = opened();
        for (int i = 0; i < 40; i++) {
            from("203.0.113.9", "Ticket-Link x");
        }

        from("203.0.113.9", "Ticket-Link x").statusCode(429).header("Retry-After", notNullValue());
        from("203.0.113.9", LinkTo.ticket(ticketId)).statusCode(200);
        from("203.0.113.10", "Ticket-Link x").statusCode(401);
    }

    @Test
    void page_thatAsksTooOften_isSlowedDown() {
        String mine = LinkTo.ticket(opened());
        String other = LinkTo.ticket(opened());

        assertThat(IntStream.range(0, 100).map(_ -> ask(mine).extract().statusCode()))
                .contains(429);

        ask(other).statusCode(200);
    }

    private static ValidatableResponse from(String address, String authorization) {
        return RestAssured.given()
                .header("Authorization", authorization)
                .header("X-Forwarded-For", address)
                .get(LinkTo.PAGE)
                .then();
    }

    private static String refused(String authorization) {
        return ask(authorization).statusCode(401).extract().asString();
    }

    private static String opened() {
        return Service.post("/web-requests", webRequest(newAddress())).extract().path("ticketId");
    }
}
