package io.stellwerk.intake.selfservice;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.intake.selfservice.LinkTo.ask;
import static io.stellwerk.intake.selfservice.LinkTo.event;
import static io.stellwerk.intake.selfservice.LinkTo.moved;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer writes, withdraws and rates on the page of a ticket, and the others hear of it. */
@QuarkusTest
class CustomerActionIT {
    private static final String REPLY = """
            {"text": "Still down.", "attachments": [
             {"name": "a b.txt", "contentType": "text/plain", "content": "aXQgZmFpbHM="},
             {"name": "virus.exe", "content": "TVo="}]}""";

    private String ticketId = "";

    @BeforeEach
    void open() {
        ticketId = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");
    }

    @Test
    void reply_standsInTheConversationOnce_whenItIsSentTwice() {
        send("/replies", REPLY, "one").statusCode(200).body("outcome", equalTo("appended"));
        send("/replies", REPLY, "one").statusCode(200).body("outcome", equalTo("duplicate"));
        assertProblem(send("/replies", "{\"text\": \"Other words.\"}", "one"), 422, "IDEMPOTENCY_KEY_REUSED");

        ask(LinkTo.ticket(ticketId))
                .body("messages", hasSize(2))
                .body("messages[1].from", equalTo("YOU"))
                .body("messages[1].text", equalTo("Still down."))
                .body("messages[1].attachments.name", equalTo(List.of("a b.txt")));
        Service.conversation(ticketId)
                .body("messages[1].channel", equalTo("WEB"))
                .body("messages[1].attachments[1].refused", equalTo("FORBIDDEN_TYPE"));
        ReceivedRecord replied = Service.awaitEvent(ticketId, "customer-replied");
        ContractCheck.ofType(replied.type()).isValid(replied.payload());
    }

    @Test
    void reopening_saysSo_andAReplyToAClosedTicketOpensAnother() {
        send("/reopen", REPLY, "one").statusCode(200);
        assertThat(Service.awaitEvent(ticketId, "customer-replied")
                        .json()
                        .at("/facts/reopen")
                        .asText())
                .isEqualTo("true");
        reaches("ticket-closed", 1, "CLOSED", "CLOSED");

        String other = send("/replies", "{\"text\": \"It is back.\"}", "two")
                .statusCode(201)
                .body("outcome", equalTo("opened"))
                .extract()
                .path("ticketId");

        assertThat(other).isNotEqualTo(ticketId);
        Service.conversation(other).body("followUpOf", equalTo(ticketId));
    }

    @Test
    void withdrawing_isTold_untilTheTicketIsSolved() {
        send("/withdraw", "", "one").statusCode(202);

        ReceivedRecord withdrawn = Service.awaitEvent(ticketId, "ticket-withdrawn");
        ContractCheck.ofType(withdrawn.type()).isValid(withdrawn.payload());
        reaches("ticket-resolved", 1, "RESOLVED", "SOLVED");
        send("/withdraw", "", "two").statusCode(202);
        assertThat(Service.publishedWith(ticketId).stream()
                        .filter(event -> event.type().equals(withdrawn.type())))
                .hasSize(1);
    }

    @Test
    void rating_isForWhatIsSolved_andReplacesTheOneBefore() {
        assertProblem(send("/rating", "{\"score\": 5}", "one"), 409, "TICKET_NOT_SOLVED");
        ask(LinkTo.ticket(ticketId)).body("rateable", equalTo(false)).body("rating", nullValue());
        reaches("ticket-resolved", 1, "RESOLVED", "SOLVED");

        send("/rating", "{\"score\": 5, \"comment\": \"Quick.\"}", "one").statusCode(204);
        send("/rating", "{\"score\": 2}", "two").statusCode(204);

        ask(LinkTo.ticket(ticketId))
                .body("rateable", equalTo(true))
                .body("rating.score", equalTo(2))
                .body("rating.comment", nullValue());
        ReceivedRecord rated = Service.awaitEvent(ticketId, "ticket-rated");
        ContractCheck.ofType(rated.type()).isValid(rated.payload());
        assertThat(rated.json().path("comment").asText()).isEqualTo("Quick.");
    }

    @Test
    void badInput_isRefused_inWords() {
        assertProblem(send("/replies", "{\"text\": \" \"}", "one"), 422, "INVALID_CUSTOMER_REQUEST");
        assertProblem(send("/replies", "{\"text\": \"x\", \"ticketId\": \"1\"}", "one"), 400, "INVALID_JSON");
        assertProblem(
                send("/replies", "{\"text\": \"x\", \"attachments\": [{\"name\": \"a\", \"content\": \"?\"}]}", "one"),
                400,
                "INVALID_JSON");
        assertProblem(
                send("/replies", "{\"text\": \"" + "x".repeat(15_000_000) + "\"}", "one"), 413, "PAYLOAD_TOO_LARGE");
        assertProblem(send("/rating", "{\"score\": 6}", "one"), 422, "INVALID_CUSTOMER_REQUEST");
        assertProblem(send("/rating", "{\"score\": 1.5}", "one"), 400, "INVALID_JSON");
        ask(LinkTo.ticket(ticketId)).body("messages", hasSize(1));
    }

    private ValidatableResponse send(String path, String body, String key) {
        var request = RestAssured.given()
                .header("Authorization", LinkTo.ticket(ticketId))
                .header("Idempotency-Key", key);
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(LinkTo.PAGE + path)
                .then();
    }

    private void reaches(String event, int sequence, String status, String state) {
        Service.publish("escalation.tickets.v1", List.of(event(event, moved(ticketId, sequence, status))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask(LinkTo.ticket(ticketId)).body("state", equalTo(state)));
    }
}
