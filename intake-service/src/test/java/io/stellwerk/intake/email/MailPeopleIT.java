package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.ContractCheck;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a mail names: recipients, the person behind a web form, one address in two forms. */
@QuarkusTest
class MailPeopleIT {

    @Test
    void mail_keepsItsRecipients_whenItWentToOthersToo() {
        // When
        String ticketId = Service.postMail(mailFrom(newAddress())
                        .with("To", "support@desk.example, Leitung <leitung@kunde.example>")
                        .with("Cc", "\"Rat, Zentrale\" <rat@xn--bcher-kva.example>")
                        .saying("Freigabe", "Bitte freigeben."))
                .statusCode(201)
                .extract()
                .path("ticketId");

        // Then
        Service.conversation(ticketId)
                .body("messages[0].to.address", contains("support@desk.example", "leitung@kunde.example"))
                .body("messages[0].to[1].name", equalTo("Leitung"))
                .body("messages[0].cc.address", contains("rat@bücher.example"))
                .body("messages[0].cc[0].name", equalTo("Rat, Zentrale"))
                .body("messages[0].replyTo", empty());
        var event = Service.awaitEvent(ticketId, "ticket-received");
        ContractCheck.of("intake", "ticket-received").isValid(event.payload());
        assertThat(event.json().at("/to/1/address").asText()).isEqualTo("leitung@kunde.example");
        assertThat(event.json().at("/cc/0/name").asText()).isEqualTo("Rat, Zentrale");
    }

    @Test
    void mail_isThePersonsOfReplyTo_whenAWebFormSentIt() {
        // Given
        String person = newAddress();

        // When
        String ticketId = Service.postMail(mailFrom("formular@www.firma.example")
                        .with("Reply-To", "Ines Roth <" + person + ">")
                        .saying("Anfrage", "Mein Konto ist gesperrt."))
                .extract()
                .path("ticketId");

        // Then
        Service.conversation(ticketId)
                .body("messages[0].from", equalTo(person))
                .body("customer.emails", contains(person));
        assertThat(Service.awaitEvent(ticketId, "ticket-received")
                        .json()
                        .at("/customer/email")
                        .asText())
                .isEqualTo(person);
    }

    @Test
    void mail_isAnsweredAtReplyTo_whenAPersonWantsItThere() {
        // Given
        String person = newAddress();
        String elsewhere = newAddress();

        // When
        String ticketId = Service.postMail(
                        mailFrom(person).with("Reply-To", elsewhere).saying("Bitte dorthin", "x"))
                .extract()
                .path("ticketId");

        // Then
        Service.conversation(ticketId)
                .body("messages[0].from", equalTo(person))
                .body("messages[0].replyTo.address", contains(elsewhere))
                .body("customer.emails", contains(person));
        assertThat(Service.awaitEvent(ticketId, "ticket-received")
                        .json()
                        .at("/customer/email")
                        .asText())
                .isEqualTo(elsewhere);
    }

    @Test
    void mail_opensATicketOfItsOwn_whenOnlyReplyToNamesAParticipant() {
        // Given
        String person = newAddress();
        String id = "<" + UUID.randomUUID() + "@kunde.example>";
        Service.postMail(mailFrom(person).id(id).saying("Geheim", "Nur für mich."))
                .statusCode(201);

        // When
        var answer = Service.postMail(mailFrom("noreply@fremd.example")
                .with("Reply-To", person)
                .with("In-Reply-To", id)
                .saying("Re: Geheim", "Bitte alles an mich."));

        // Then
        answer.statusCode(201).body("outcome", equalTo("opened"));
    }

    @Test
    void mails_areOneCustomers_whenTheDomainIsInEitherForm() {
        // Given
        String account = "jan" + UUID.randomUUID().toString().substring(0, 8);
        String id = "<" + UUID.randomUUID() + "@kunde.example>";
        String ticketId = Service.postMail(
                        mailFrom(account + "@xn--mnchen-3ya.example").id(id).saying("Beamer", "Er geht nicht an."))
                .extract()
                .path("ticketId");

        // When
        var reply = Service.postMail(
                mailFrom(account + "@münchen.example").with("In-Reply-To", id).saying("Re: Beamer", "Jetzt doch."));

        // Then
        reply.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
        Service.conversation(ticketId)
                .body("customer.emails", contains(account + "@münchen.example"))
                .body("messages[1].from", equalTo(account + "@münchen.example"));
        assertThat(Service.awaitEvent(ticketId, "ticket-received")
                        .json()
                        .at("/customer/email")
                        .asText())
                .isEqualTo(account + "@xn--mnchen-3ya.example");
    }

    @Test
    void picture_isFoundByItsContentId_whenItStandsInTheText() {
        // When
        String ticketId = Service.postMail("From: " + newAddress() + "\r\nTo: support@desk.example\r\nSubject: Bild\r\n"
                        + "Message-ID: <" + UUID.randomUUID() + "@kunde.example>\r\n"
                        + "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + "<p>Siehe <img src=\"cid:m3x@kunde.example\"></p>\r\n--b\r\nContent-Type: image/png; name=shot.png\r\n"
                        + "Content-ID: <m3x@kunde.example>\r\n\r\nx\r\n--b--\r\n")
                .statusCode(201)
                .extract()
                .path("ticketId");

        // Then
        Service.conversation(ticketId)
                .body("messages[0].text", equalTo("Siehe [image: shot.png]"))
                .body("messages[0].html", containsString("cid:m3x@kunde.example"))
                .body("messages[0].attachments[0].contentId", equalTo("m3x@kunde.example"))
                .body("messages[0].attachments[0].inline", equalTo(true))
                .body("messages[0].attachments[0].name", not(equalTo("")));
        var event = Service.awaitEvent(ticketId, "ticket-received");
        ContractCheck.of("intake", "ticket-received").isValid(event.payload());
        assertThat(event.json().at("/attachments/0/inline").asBoolean()).isTrue();
    }
}
