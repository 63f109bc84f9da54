package io.stellwerk.intake.selfservice;

import static io.stellwerk.intake.IntakeFixtures.call;
import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.intake.selfservice.LinkTo.ask;
import static io.stellwerk.intake.selfservice.LinkTo.event;
import static io.stellwerk.intake.selfservice.LinkTo.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer sees the ticket of a link, and nobody sees another one. */
@QuarkusTest
class CustomerTicketIT {

    @Test
    void ticket_isShownWithItsStateAndPromise_andWithoutWhatOthersWrote() {
        // Given
        String address = newAddress().replace("kunde", "größe");
        String ticketId = Service.postMail(mailFrom(address)
                        .with("Cc", "Ben <ben@kunde.example>")
                        .attaching("a b.txt", "file".getBytes(StandardCharsets.UTF_8))
                        .saying("VPN", "It is down."))
                .extract()
                .path("ticketId");
        String number = Service.conversation(ticketId).extract().path("ticketNumber");
        Service.postMail(mailFrom("ben@kunde.example").saying("Re: VPN [" + number + "]", "Anna must not know."))
                .statusCode(200);
        Service.postMail(mailFrom(address).saying("Re: VPN [" + number + "]", "Still down."))
                .statusCode(200);
        Service.post(
                "/calls", call("+49 40 5550198").put("ticketNumber", number).put("note", "Sounds angry."));
        Service.conversation(ticketId).body("messages", hasSize(4));
        ask(LinkTo.ticket(ticketId)).body("state", equalTo("RECEIVED")).body("tier", nullValue());

        // When
        Service.publish(
                "escalation.tickets.v1",
                List.of(
                        event(
                                "ticket-queued",
                                moved(ticketId, 1, "QUEUED").put("firstResponseDueAt", "2126-11-23T13:15:00Z")),
                        event("ticket-accepted", moved(ticketId, 2, "IN_PROGRESS"))));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask(LinkTo.ticket(ticketId)).body("state", equalTo("IN_WORK")));
        ValidatableResponse page = ask(LinkTo.ticket(ticketId))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("ticketNumber", equalTo(number))
                .body("subject", equalTo("VPN"))
                .body("desk", equalTo("Stellwerk Service Desk"))
                .body("tier", equalTo(2))
                .body("since", equalTo("2126-11-23T09:00:02Z"))
                .body("answerPromisedAt", equalTo("2126-11-23T13:15:00Z"))
                .body("messages", hasSize(2))
                .body("messages[1].text", equalTo("Still down."))
                .body("messages[0].from", equalTo("YOU"))
                .body("messages[0].text", equalTo("It is down."))
                .body("messages[0].attachments[0].name", equalTo("a b.txt"));
        assertThat(page.extract().asString()).doesNotContain("ben@", "must not know", "angry", address);
    }

    @Test
    void answersOfTheDesk_areShown_butNoNotes() {
        String ticketId = opened();
        Service.publish(
                "escalation.tickets.v1",
                List.of(event("agent-replied", answer(moved(ticketId, 1, "WAITING_FOR_CUSTOMER")))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask(LinkTo.ticket(ticketId)).body("messages", hasSize(2)));
        String page = ask(LinkTo.ticket(ticketId))
                .body("state", equalTo("WAITING_FOR_YOU"))
                .body("messages[1].from", equalTo("DESK"))
                .body("messages[1].text", equalTo("Bitte neu anmelden."))
                .extract()
                .asString();
        assertThat(page).doesNotContain("tom.reed");
    }

    @Test
    void nextAnswer_isPromisedUntilItIsThere() {
        String ticketId = opened();
        Service.publish(
                "escalation.tickets.v1",
                List.of(
                        event(
                                "ticket-queued",
                                moved(ticketId, 1, "QUEUED").put("firstResponseDueAt", "2126-11-23T13:15:00Z")),
                        event("agent-replied", answer(moved(ticketId, 2, "IN_PROGRESS"))),
                        event("response-promised", promise(moved(ticketId, 3, "IN_PROGRESS"))),
                        event(
                                "ticket-queued",
                                moved(ticketId, 4, "QUEUED").put("firstResponseDueAt", "2126-11-23T13:15:00Z"))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask(LinkTo.ticket(ticketId))
                        .body("state", equalTo("RECEIVED"))
                        .body("answerPromisedAt", equalTo("2126-11-24T10:00:00Z")));

        Service.publish(
                "escalation.tickets.v1", List.of(event("agent-replied", answer(moved(ticketId, 5, "IN_PROGRESS")))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask(LinkTo.ticket(ticketId))
                        .body("state", equalTo("IN_WORK"))
                        .body("answerPromisedAt", nullValue()));
    }

    private static ObjectNode answer(ObjectNode moved) {
        return moved.put("messageId", UUID.randomUUID().toString())
                .put("agent", "tom.reed")
                .put("text", "Bitte neu anmelden.");
    }

    private static ObjectNode promise(ObjectNode moved) {
        return moved.put("metric", "NEXT_RESPONSE")
                .put("startedAt", "2126-11-24T08:00:00Z")
                .put("dueAt", "2126-11-24T10:00:00Z");
    }

    @Test
    void file_isADownload_andOnlyThatOfTheOwnTicket() {
        String mine = attached();
        String other = attached();

        file(mine, attachment(mine))
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''a%20b.html"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"));
        String unknown = file(mine, UUID.randomUUID().toString())
                .statusCode(404)
                .extract()
                .asString();
        assertThat(file(mine, attachment(other)).statusCode(404).extract().asString())
                .isEqualTo(unknown);
    }

    private static String opened() {
        return Service.post("/web-requests", webRequest(newAddress())).extract().path("ticketId");
    }

    private static String attached() {
        return Service.postMail(mailFrom(newAddress())
                        .attaching("a b.html", "<script>".getBytes(StandardCharsets.UTF_8))
                        .saying("Log", "Attached."))
                .extract()
                .path("ticketId");
    }

    private static String attachment(String ticketId) {
        return ask(LinkTo.ticket(ticketId)).extract().path("messages[0].attachments[0].attachmentId");
    }

    private static ValidatableResponse file(String ticketId, String attachmentId) {
        return RestAssured.given()
                .header("Authorization", LinkTo.ticket(ticketId))
                .get(LinkTo.PAGE + "/attachments/" + attachmentId)
                .then();
    }
}
