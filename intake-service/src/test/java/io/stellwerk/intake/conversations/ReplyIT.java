package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reply's own words, and what it quotes, arrive apart. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class ReplyIT {

    @Test
    void reply_tellsWhatItQuotes_inItsEventAndInTheConversation() {
        // Given
        String from = newAddress();
        String id = "<" + UUID.randomUUID() + "@kunde.example>";
        String ticketId = Service.postMail(mailFrom(from).id(id).saying("Frage", "Erste Mail."))
                .extract()
                .path("ticketId");
        String quotation = "Am 02.11.2026 um 09:00 schrieb Service Desk:\n> Welche Nummer?";

        // When
        Service.postMail(mailFrom(from).with("In-Reply-To", id).saying("Re: Frage", "Die 8812.\n\n" + quotation))
                .statusCode(200);

        // Then
        var event = Service.awaitEvent(ticketId, "customer-replied");
        ContractCheck.of("intake", "customer-replied").isValid(event.payload());
        assertThat(event.json().at("/text").asText()).isEqualTo("Die 8812.");
        assertThat(event.json().at("/quoted").asText()).isEqualTo(quotation);
        Service.conversation(ticketId)
                .body("messages[1].text", equalTo("Die 8812."))
                .body("messages[1].quoted", equalTo(quotation));
    }

    @Test
    void reply_resumesAsAPersons_whenAListMarkedIt() {
        // Given
        String from = newAddress();
        String id = "<" + UUID.randomUUID() + "@kunde.example>";
        String ticketId = Service.postMail(mailFrom(from).id(id).saying("Frage", "Erste Mail."))
                .extract()
                .path("ticketId");

        // When
        Service.postMail(mailFrom(from)
                        .with("In-Reply-To", id)
                        .with("Precedence", "list")
                        .with("List-ID", "<gruppe.kunde.example>")
                        .saying("Re: Frage", "Die 8812."))
                .statusCode(200);

        // Then
        var event = Service.awaitEvent(ticketId, "customer-replied");
        assertThat(event.json().at("/automatic").asBoolean(true)).isFalse();
    }
}
