package io.stellwerk.escalation;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.RawHttp;
import io.stellwerk.testing.TestIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Preconditions, methods and parameters as RFC 9110 has them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class HttpMannersIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void action_isDone_whenAnyTagOfTheListMatches() {
        service.queue(ticket);
        String present = service.get(ticket).header("ETag");

        service.act(ticket, "accept", by("anna"), "\"900\", \"not-ours\" , " + present)
                .then()
                .statusCode(200);
    }

    @Test
    void action_isDone_whateverTheVersion_whenTheTagIsTheAsterisk() {
        service.queue(ticket);

        service.act(ticket, "accept", by("anna"), "*").then().statusCode(200);
        assertProblem(service.act(aTicket(), "accept", by("anna"), "*").then(), 404, "TICKET_NOT_FOUND");
    }

    @Test
    void action_isRejected_whenOnlyWeakOrOtherTagsMatch() {
        service.queue(ticket);
        String present = service.get(ticket).header("ETag");

        assertProblem(service.act(ticket, "accept", by("anna"), "W/" + present).then(), 412, "STALE_VERSION");
        assertProblem(
                service.act(ticket, "accept", by("anna"), "\"900\", \"901\"").then(), 412, "STALE_VERSION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1", "\"1\", *", "W/1", "\"1\" \""})
    void action_isRejected_whenTheTagsAreNone(String tags) {
        service.queue(ticket);

        assertProblem(service.act(ticket, "accept", by("anna"), tags).then(), 400, "INVALID_REQUEST");
    }

    @Test
    void ticket_isNotSentAgain_toThoseWhoHaveIt() {
        service.queue(ticket);
        String seen = service.get(ticket).header("ETag");

        unlessMatching("\"0\", W/" + seen, ServiceUnderTest.TICKETS + "/" + ticket.id())
                .then()
                .statusCode(304)
                .header("ETag", seen)
                .body(is(emptyOrNullString()));
        service.done(ticket, "accept", by("anna"));
        unlessMatching(seen, ServiceUnderTest.TICKETS + "/" + ticket.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void list_isNotSentAgain_untilItChanges() {
        service.queue(ticket);
        String list = ServiceUnderTest.TICKETS + "?owner=" + ticket.id();
        String seen = given().get(list).header("ETag");

        assertThat(seen).startsWith("W/\"");
        unlessMatching(seen, list).then().statusCode(304);
        service.done(ticket, "accept", by(ticket.id()));
        unlessMatching(seen, list).then().statusCode(200).body("tickets.ticketId", hasItem(ticket.id()));
    }

    @Test
    void options_sayWhatIsPossibleAtEachAddress() {
        assertThat(given().options(ServiceUnderTest.TICKETS + "/" + ticket.id()).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(given().options(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/accept")
                        .header("Allow"))
                .isEqualTo("OPTIONS, POST");
        Response refused = given().contentType(ContentType.JSON).body("{}").put(ServiceUnderTest.TICKETS);
        assertProblem(refused.then(), 405, "METHOD_NOT_ALLOWED");
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void head_isAnswered_withoutABody() {
        service.queue(ticket);

        given().head(ServiceUnderTest.TICKETS + "/" + ticket.id())
                .then()
                .statusCode(200)
                .header("ETag", service.get(ticket).header("ETag"))
                .body(is(emptyOrNullString()));
    }

    @Test
    void list_isRejected_whenAParameterIsUnknownOrThereTwice() {
        assertProblem(
                given().get(ServiceUnderTest.TICKETS + "?severity=1").then(), 422, "INVALID_PARAMETER", "severity");
        assertProblem(
                given().get(ServiceUnderTest.TICKETS + "?limit=1&limit=2").then(), 422, "INVALID_PARAMETER", "limit");
        assertProblem(
                given().get(ServiceUnderTest.TICKETS + "/" + ticket.id() + "?full=1")
                        .then(),
                422,
                "INVALID_PARAMETER",
                "full");
        assertProblem(given().get("/api/escalation/v1/queues?tier=1").then(), 422, "INVALID_PARAMETER", "tier");
    }

    @Test
    void list_showsTicketsOfAllStatesThatAreNamed() {
        TicketOnTheWire other = aTicket();
        service.queue(ticket);
        service.queue(other);
        service.done(other, "accept", by(other.id()));

        given().get(ServiceUnderTest.TICKETS + "?status=IN_PROGRESS&status=RESOLVED&owner=" + other.id())
                .then()
                .statusCode(200)
                .body("tickets.ticketId", equalTo(List.of(other.id())));
        given().get(ServiceUnderTest.TICKETS + "?status=QUEUED&status=IN_PROGRESS&limit=500")
                .then()
                .statusCode(200)
                .body("tickets.status", everyItem(is(oneOf("QUEUED", "IN_PROGRESS"))));
        given().get(ServiceUnderTest.TICKETS + "?status=QUEUED&status=RESOLVED&owner=" + other.id())
                .then()
                .body("tickets", equalTo(List.of()));
    }

    @Test
    void answer_isCompressed_forThoseWhoWantIt() throws IOException {
        RawHttp http = new RawHttp(
                URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)), Duration.ofSeconds(10));
        String request =
                "GET /api/escalation/v1/queues HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nAuthorization: Bearer "
                        + TestIdentity.withEveryRole("tom.reed") + "\r\n";

        RawHttp.Answer compressed =
                http.exchange((request + "Accept-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        RawHttp.Answer plain = http.exchange((request + "\r\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.text()).startsWith("{");
    }

    private static Response unlessMatching(String tags, String address) {
        return given().header("If-None-Match", tags).get(address);
    }
}
