package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.call;
import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mails that have one Message-ID, and mails about others that the desk never got. */
@QuarkusTest
class MailNamesakesIT {
    private static final String FOOTER = "\r\n\r\n_______________________________________________\r\n"
            + "Lager mailing list -- lager@lists.example\r\n"
            + "To unsubscribe send an email to lager-leave@lists.example";

    private final String from = newAddress();
    private final String id = "<" + UUID.randomUUID() + "@lager.example>";

    @Test
    void otherWords_areAppended_whenTheSenderUsesTheMessageIdAgain() {
        // Given
        String ticketId = mail("Regal 4", "Regal 4 ist leer.").extract().path("ticketId");

        // When
        var second = mail("Regal 5", "Regal 5 ist voll.");

        // Then
        second.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
        mail("Regal 5", "Regal 5 ist voll.").body("outcome", equalTo("duplicate"));
        mail("[Lager] Regal 5", "Regal 5 ist voll." + FOOTER).body("outcome", equalTo("duplicate"));
        mail("Regal 4", "Regal 4 ist leer.").body("outcome", equalTo("duplicate"));
        Service.conversation(ticketId)
                .body("messages", hasSize(2))
                .body("messages[1].text", equalTo("Regal 5 ist voll."));
    }

    @Test
    void mail_opensItsOwnTicket_whenSomebodyElseHasUsedItsMessageIdBefore() {
        // Given
        String foreign = Service.postMail(mailFrom(newAddress()).id(id).saying("Hallo", "Nichts."))
                .extract()
                .path("ticketId");

        // When
        var answer = mail("Halle brennt", "Bitte sofort kommen.");

        // Then
        String own = answer.statusCode(201).extract().path("ticketId");
        assertThat(own).isNotEqualTo(foreign);
        Service.postMail(mailFrom(from).with("In-Reply-To", id).saying("Re: Halle brennt", "Beeilung."))
                .body("ticketId", equalTo(own));
    }

    @Test
    void copies_makeOneTicket_whenTheyComeAtTheSameTimeAndOneHasAFooter() {
        // When
        List<String> outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> Service.untilTaken(() -> i % 2 == 0
                        ? mail("Tor klemmt", "Das Tor klemmt.")
                        : mail("[Lager] Tor klemmt", "Das Tor klemmt." + FOOTER)))
                .map(answer -> answer.extract().path("outcome") + " "
                        + answer.extract().path("ticketId"))
                .toList();

        // Then
        assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("opened")).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.startsWith("duplicate"))
                .hasSize(7);
        assertThat(outcomes.stream().map(outcome -> outcome.split(" ")[1]).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void otherWords_areAppendedOnce_whenTheirCopiesComeAtTheSameTime() {
        // Given
        mail("Regal 4", "Regal 4 ist leer.").statusCode(201);

        // When
        List<String> outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i ->
                        Service.untilTaken(() -> mail("Regal 5", "Regal 5 ist voll." + (i % 2 == 0 ? "" : FOOTER))))
                .map(answer -> answer.extract().<String>path("outcome"))
                .toList();

        // Then
        assertThat(outcomes).filteredOn("appended"::equals).hasSize(1);
        assertThat(Set.copyOf(outcomes)).containsExactlyInAnyOrder("appended", "duplicate");
    }

    @Test
    void secondPerson_isAppended_whenBothAnswerAMailThatTheDeskNeverGot() {
        // Given
        String colleague = newAddress();
        String first = Service.postMail(mailFrom(from)
                        .with("To", colleague)
                        .with("Cc", "support@desk.example")
                        .with("In-Reply-To", id)
                        .saying("Re: Inventur", "Bitte Zähler freigeben."))
                .statusCode(201)
                .extract()
                .path("ticketId");

        // When
        var second = Service.postMail(mailFrom(colleague)
                .with("To", from)
                .with("Cc", "support@desk.example")
                .with("References", "<viel.frueher@lager.example> " + id)
                .saying("Re: Inventur", "Und den Drucker."));
        var stranger = Service.postMail(
                mailFrom(newAddress()).with("In-Reply-To", id).saying("Re: Inventur", "Ich will auch mitlesen."));

        // Then
        second.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(first));
        stranger.statusCode(201).body("ticketId", not(equalTo(first)));
    }

    @Test
    void messages_tellWhetherTheirSenderIsVerified() {
        String ticketId = mail("Frage", "Wer bin ich?").extract().path("ticketId");
        String call = Service.post("/calls", call("+49 40 5550100")).extract().path("ticketId");

        Service.conversation(ticketId).body("messages[0].authentication", equalTo("UNKNOWN"));
        Service.conversation(call).body("messages[0].authentication", nullValue());
    }

    private ValidatableResponse mail(String subject, String text) {
        return Service.postMail(mailFrom(from).id(id).saying(subject, text));
    }
}
