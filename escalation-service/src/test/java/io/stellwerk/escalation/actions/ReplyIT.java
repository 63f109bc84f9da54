package io.stellwerk.escalation.actions;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.escalation.Bodies.Deed;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies with what goes with them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class ReplyIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @BeforeEach
    void aTicketWaits() {
        service.queue(ticket);
    }

    @Test
    void reply_namesWhoElseGetsIt_andItsFiles_andEndsItsDraft() {
        service.done(ticket, "accept", by("sofia"));
        keepDraft("Switch it off.\\n");
        service.act(ticket, "reply", new Deed("sofia", """
                        {"text": "Switch it off.", "cc": ["Boss@Kunde.example", "boss@kunde.example"], "attachments":
                         [{"attachmentId": "0199f3b0-0000-7000-8000-0000000000a1", "name": "a.pdf", "size": 7}]}""")).then().statusCode(200);
        assertThat(draftStatus()).isEqualTo(404);

        JsonNode event = service.events(ticket, 3).get(2);
        assertThat(event.path("cc")).extracting(JsonNode::asText).containsExactly("boss@kunde.example");
        assertThat(event.path("attachments").path(0).path("name").asText()).isEqualTo("a.pdf");
        keepDraft("And on again.");
        service.act(ticket, "reply", new Deed("sofia", "{\"text\": \"Something else.\"}"))
                .then()
                .statusCode(200);
        assertThat(draftStatus()).isEqualTo(200);
        assertThat(service.events(ticket, 4).get(3).has("cc")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cc\": [\"nobody\"]",
                "\"cc\": [\"a@b.example\\nBcc: c@d.example\"]",
                "\"cc\": [\"a@b.example, c@d.example\"]",
                "\"cc\": [\"a@b.example\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\"]",
                "\"attachments\": [{\"name\": \"x\"}]"
            })
    void reply_isRejected_whenItsAdditionsAreNone(String additions) {
        service.done(ticket, "accept", by("sofia"));

        assertProblem(
                service.act(ticket, "reply", new Deed("sofia", "{\"text\": \"Hi\", " + additions + "}"))
                        .then(),
                422,
                "INVALID_ACTION");
    }

    private void keepDraft(String text) {
        asSofia()
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body("{\"action\": \"reply\", \"fields\": {\"text\": \"" + text + "\"}}")
                .put(draft())
                .then()
                .statusCode(204);
    }

    private int draftStatus() {
        return asSofia().get(draft()).statusCode();
    }

    private String draft() {
        return ServiceUnderTest.TICKETS + "/" + ticket.id() + "/draft";
    }

    private static RequestSpecification asSofia() {
        return given().header("Authorization", "Bearer " + TestIdentity.token("sofia", "supervisor"));
    }
}
