package io.stellwerk.intake.conversations.messaging;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.IntakeEventType;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer's answer to a closed ticket opens another one, whoever of the services knew first that it is closed. */
@QuarkusTest
class ClosedTicketIT {
    private static final String TOPIC = "escalation.tickets.v1";

    private final String from = newAddress();
    private final String id = "<" + UUID.randomUUID() + "@kunde.example>";
    private final String marker = UUID.randomUUID().toString();

    @Test
    void answer_opensAFollowUp_whenTheTicketIsClosed() {
        // Given
        var first = Service.postMail(mailFrom(from).id(id).saying("Zugang", "Gesperrt."));
        String ticketId = first.extract().path("ticketId");
        String number = first.extract().path("ticketNumber");
        close(ticketId);

        // When
        var answer = Service.postMail(mailFrom(from).with("In-Reply-To", id).saying("Re: Zugang", "Wieder " + marker));

        // Then
        String followUp = answer.statusCode(201)
                .body("outcome", equalTo("opened"))
                .header("Location", notNullValue())
                .extract()
                .path("ticketId");
        var event = Service.awaitEvent(followUp, "ticket-received");
        ContractCheck.of("intake", "ticket-received").isValid(event.payload());
        assertThat(event.json().at("/followUpOf").asText()).isEqualTo(ticketId);
        assertThat(event.json().at("/followUpOfNumber").asText()).isEqualTo(number);
        Service.conversation(followUp).body("followUpOf", equalTo(ticketId));
        Service.postMail(mailFrom(from).with("In-Reply-To", id).saying("Re: Zugang", "Noch etwas."))
                .body("outcome", equalTo("appended"))
                .body("ticketId", equalTo(followUp));
    }

    @Test
    void answer_opensOneFollowUp_whenItWasAppendedBeforeTheTicketWasKnownToBeClosed() {
        // Given
        String ticketId = Service.postMail(mailFrom(from).id(id).saying("Zugang", "Gesperrt."))
                .extract()
                .path("ticketId");
        Service.postMail(mailFrom(from)
                        .with("In-Reply-To", id)
                        .attaching("bild.png", "bild".getBytes(StandardCharsets.UTF_8))
                        .saying("Re: Zugang", "Zu spät " + marker))
                .body("outcome", equalTo("appended"));
        String messageId = Service.conversation(ticketId).extract().path("messages[1].messageId");
        TestEvent late = TestEvent.of(ReplyAfterClose.TYPE, ticketId, about(ticketId, messageId));

        // When
        Service.publish(TOPIC, List.of(late, late, late.withId(UUID.randomUUID().toString())));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(opened()).hasSize(1));
        var event = opened().getFirst();
        ContractCheck.of("intake", "ticket-received").isValid(event.payload());
        assertThat(event.json().at("/followUpOf").asText()).isEqualTo(ticketId);
        assertThat(event.json().at("/customer/email").asText()).isEqualTo(from);
        Service.conversation(event.key())
                .body("messages", hasSize(1))
                .body("messages[0].text", equalTo("Zu spät " + marker))
                .body("messages[0].from", equalTo(from))
                .body("messages[0].attachments[0].name", equalTo("bild.png"));
    }

    @Test
    void answer_isAppendedAgain_whenTheTicketWasReopened() {
        // Given
        String ticketId = Service.postMail(mailFrom(from).id(id).saying("Zugang", "Gesperrt."))
                .extract()
                .path("ticketId");
        close(ticketId);
        Service.publish(
                TOPIC,
                List.of(TestEvent.of(
                        TicketEnd.REOPENED,
                        ticketId,
                        about(ticketId, UUID.randomUUID().toString()))));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Service.postMail(
                                mailFrom(from).with("In-Reply-To", id).saying("Re: Zugang", "Wieder da."))
                        .body("ticketId", equalTo(ticketId)));
    }

    /** The desk knows it as soon as the conversation shows the answer that was published after it. */
    private void close(String ticketId) {
        String answer = JsonNodeFactory.instance
                .objectNode()
                .put("ticketId", ticketId)
                .put("messageId", UUID.randomUUID().toString())
                .put("agent", "tom.reed")
                .put("text", "Erledigt.")
                .put("sequence", 2)
                .put("status", "CLOSED")
                .put("tier", 1)
                .put("occurredAt", "2126-11-23T09:45:00Z")
                .toString();
        Service.publish(
                TOPIC,
                List.of(
                        TestEvent.of(
                                TicketEnd.CLOSED,
                                ticketId,
                                about(ticketId, UUID.randomUUID().toString())),
                        TestEvent.of(AgentReplied.TYPE, ticketId, answer)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Service.conversation(ticketId).body("messages", hasSize(2)));
    }

    private static String about(String ticketId, String messageId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticketId", ticketId)
                .put("messageId", messageId)
                .put("sequence", 1)
                .put("status", "CLOSED")
                .put("tier", 1)
                .put("occurredAt", "2126-11-23T09:44:00Z")
                .toString();
    }

    private List<ReceivedRecord> opened() {
        return Service.publishedWith(marker).stream()
                .filter(event -> event.type().equals(IntakeEventType.TICKET_RECEIVED.wireName()))
                .toList();
    }
}
