package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.IntakeFixtures;
import io.stellwerk.intake.Service;
import io.stellwerk.intake.replytokens.DeskMail;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails open tickets, find their conversation again, and never start a loop. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class EmailIT {
    @Inject
    DeskConfig desk;

    @Test
    void mail_opensTicket_whenNew() {
        // Given
        String from = newAddress();
        String id = "<" + UUID.randomUUID() + "@kunde.example>";

        // When
        var answer = Service.postMail(mailFrom(from).id(id).saying("Drucker streikt", "Er druckt nicht mehr."));

        // Then
        String ticketId = answer.statusCode(201)
                .body("outcome", equalTo("opened"))
                .extract()
                .path("ticketId");
        var event = Service.awaitEvent(ticketId, "ticket-received");
        ContractCheck.of("intake", "ticket-received").isValid(event.payload());
        assertThat(event.json().at("/emailMessageId").asText()).isEqualTo(id);
        assertThat(event.json().at("/subject").asText()).isEqualTo("Drucker streikt");
        assertThat(event.json().at("/automatic").asBoolean()).isFalse();
        assertThat(event.json().at("/autoReplyAllowed").asBoolean()).isTrue();
    }

    @Test
    void mail_isADuplicate_whenDeliveredByASecondMailbox() {
        // Given
        String raw = mailFrom(newAddress()).saying("Zweimal", "Zweimal zugestellt.");
        String ticketId = Service.postMail(raw).extract().path("ticketId");

        // When
        var second = Service.postMail("Delivered-To: info@desk.example\r\n" + raw);

        // Then
        second.statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));
    }

    @Test
    void mail_opensTicket_whenItWasRefusedForAReusedKeyBefore() {
        // Given
        String key = UUID.randomUUID().toString();
        String first = mailFrom(newAddress()).saying("Erste", "Unter einem Schlüssel.");
        String second = mailFrom(newAddress()).saying("Zweite", "Unter demselben Schlüssel.");
        Service.postMail(first, key).statusCode(201);
        Service.postMail(second, key).statusCode(422);

        // When
        var answer = Service.postMail(second);

        // Then
        answer.statusCode(201).body("outcome", equalTo("opened"));
        Service.postMail(first, key).statusCode(200).body("outcome", equalTo("duplicate"));
    }

    @Test
    void reply_isAppended_whenItAnswersAStoredMail() {
        // Given
        String from = newAddress();
        String id = "<" + UUID.randomUUID() + "@kunde.example>";
        String ticketId = Service.postMail(mailFrom(from).id(id).saying("Frage", "Erste Mail."))
                .extract()
                .path("ticketId");

        // When
        var reply = Service.postMail(mailFrom(from).with("In-Reply-To", id).saying("Re: Frage", "Nachtrag."));

        // Then
        reply.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
        var event = Service.awaitEvent(ticketId, "customer-replied");
        ContractCheck.of("intake", "customer-replied").isValid(event.payload());
        Service.conversation(ticketId)
                .body("messages", hasSize(2))
                .body("messages[1].text", containsString("Nachtrag."))
                .body("messages[1].direction", equalTo("INBOUND"))
                .body("messages[1].from", equalTo(from));
    }

    @Test
    void reply_isAppended_whenItsAddressBearsASignedToken() {
        // Given
        String ticketId = open(newAddress());
        String token = DeskMail.firstToken(
                UUID.fromString(ticketId), desk.tokenSecret().orElseThrow());

        // When
        var reply = Service.postMail(mailFrom(newAddress())
                .with("To", "support+" + token + "@desk.example")
                .saying("Re: Frage", "Ich auch."));

        // Then
        reply.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
    }

    @Test
    void reply_opensASuspectTicket_whenItsMessageIdIsForged() {
        // Given
        String from = newAddress();
        String ticketId = open(from);
        String forged = DeskMail.firstMessageId(
                UUID.fromString(ticketId),
                UUID.randomUUID(),
                desk.domain(),
                "another-secret-of-at-least-32-characters");

        // When
        var reply = Service.postMail(mailFrom(from).with("In-Reply-To", forged).saying("Re: Frage", "Gefälscht."));

        // Then
        String opened = reply.statusCode(201)
                .body("outcome", equalTo("opened"))
                .extract()
                .path("ticketId");
        assertThat(opened).isNotEqualTo(ticketId);
        Service.conversation(opened).body("facts.suspect-token", equalTo("true"));
    }

    @Test
    void mail_opensAPossibleFollowUp_whenAStrangerNamesTheTicket() {
        // Given
        var first = Service.postMail(mailFrom(newAddress()).saying("Frage", "Erste Mail."));
        String ticketId = first.extract().path("ticketId");
        String number = first.extract().path("ticketNumber");

        // When
        var stranger = Service.postMail(mailFrom(newAddress()).saying("Re: [" + number + "] Frage", "Wer bin ich?"));

        // Then
        String opened = stranger.statusCode(201).extract().path("ticketId");
        Service.conversation(opened).body("possibleFollowUpOf", equalTo(ticketId));
    }

    @Test
    void bounce_isReportedForItsTicket_whenItReturnsOurMessage() {
        // Given
        String ticketId = open(newAddress());
        String ours = DeskMail.messageId(
                UUID.fromString(ticketId),
                UUID.randomUUID(),
                desk.domain(),
                0,
                LocalDate.now(ZoneOffset.UTC),
                desk.tokenSecret().orElseThrow());

        // When
        var bounce = Service.postMail(IntakeFixtures.bounceOf(ours));

        // Then
        bounce.statusCode(200).body("ticketId", equalTo(ticketId));
        var event = Service.awaitEvent(ticketId, "message-bounced");
        ContractCheck.of("intake", "message-bounced").isValid(event.payload());
        assertThat(event.json().at("/permanent").asBoolean()).isTrue();
    }

    @Test
    void bounce_isIgnored_whenItIsAboutNothingOfOurs() {
        Service.postMail(IntakeFixtures.bounceOf("<" + UUID.randomUUID() + "@elsewhere.example>"))
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("ticketId", nullValue());
    }

    private static String open(String from) {
        return Service.postMail(mailFrom(from).saying("Frage", "Erste Mail."))
                .statusCode(201)
                .extract()
                .path("ticketId");
    }
}
