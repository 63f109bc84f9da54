package io.stellwerk.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.PromisedTime;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.MetricsCheck;
import io.stellwerk.testing.ReceivedRecord;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailIT extends MailServerBase {

    private static final String DELIVERED = "stellwerk.notification.notification-delivered.v1";

    @Test
    void receipt_reachesTheSender_asAutomaticMail() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.received());

        // Then
        MimeMessage mail = mailboxes.awaitMails(ticket.sender, 1).getFirst().message();
        assertThat(mail.getSubject()).isEqualTo("[" + ticket.number + "] We received your request");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(header(mail, "Return-Path")).matches("<support\\+[a-z2-7]{44}@desk\\.example>");
        assertThat(header(mail, "In-Reply-To")).isEqualTo("<b7c1d2e3.4711@mail.kunde.example>");
        assertThat(header(mail, "References")).isEqualTo("<b7c1d2e3.4711@mail.kunde.example>");
        assertThat(header(mail, "Reply-To")).matches("support\\+[a-z2-7]{44}@desk\\.example");
        assertThat(header(mail, "Message-ID"))
                .matches("<sw\\.[a-z2-7]{26}\\.[a-z2-7]{26}\\.[a-z2-7]{18}@desk\\.example>");
        assertThat(text(mail, 0)).startsWith("Hello,").contains(ticket.number).doesNotContain("Jonas", "Printer");
        assertThat(text(mail, 1)).contains("<strong>" + ticket.number + "</strong>");

        ReceivedRecord event = topics.awaitEvent(NotificationFixtures.DELIVERIES, ticket.key(), DELIVERED);
        ContractCheck.ofType(DELIVERED).isValid(event.payload());
        assertThat(event.json().path("ticketNumber").asText()).isEqualTo(ticket.number);
        assertThat(event.json().path("messageId").asText()).isEqualTo(header(mail, "Message-ID"));
        String metrics = given().accept("text/plain").get("/q/metrics").asString();
        assertThat(MetricsCheck.problems(metrics)).isEmpty();
        assertThat(MetricsCheck.own(metrics))
                .contains(
                        "stellwerk_notifications_total",
                        "stellwerk_notification_delay_seconds",
                        "stellwerk_board_breached",
                        "stellwerk_dead_letters_parked");
    }

    @Test
    void receipt_namesTheClosedTicket_whenItsCustomerHadAnsweredThat() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        NotificationFixtures other = NotificationFixtures.ticket();

        // When
        topics.publish(
                NotificationFixtures.INTAKE,
                ticket.received(payload -> payload.put("languageHint", "de").put("followUpOfNumber", "SW-1000173")));
        topics.publish(NotificationFixtures.INTAKE, other.received(payload -> payload.remove("followUpOfNumber")));

        // Then
        MimeMessage receipt = mailboxes.awaitMails(ticket.sender, 1).getFirst().message();
        assertThat(text(receipt, 0))
                .contains("Der Vorgang SW-1000173, auf den Sie geantwortet haben, ist abgeschlossen.");
        assertThat(text(receipt, 1)).contains("<strong>SW-1000173</strong>");
        MimeMessage usual = mailboxes.awaitMails(other.sender, 1).getFirst().message();
        assertThat(text(usual, 0)).doesNotContain("is closed").doesNotContain("SW-1000173");
    }

    @Test
    void receipt_saysWhenAnAnswerIsPromised_asSoonAsThatIsKnown() throws Exception {
        // Given
        Instant due = Instant.now().plus(Duration.ofHours(5));
        NotificationFixtures german = NotificationFixtures.ticket();
        NotificationFixtures english = NotificationFixtures.ticket();

        // When
        topics.publish(NotificationFixtures.ESCALATION, german.queued(1, due));
        topics.publish(NotificationFixtures.ESCALATION, english.queued(1, due));
        await().until(() -> LedgerRows.isPromised(german) && LedgerRows.isPromised(english));
        topics.publish(NotificationFixtures.INTAKE, english.customerReplied("<newest@customer.example>"));
        await().until(() -> "<newest@customer.example>".equals(LedgerRows.lastMessageOf(english)));
        topics.publish(NotificationFixtures.INTAKE, german.received(payload -> payload.put("languageHint", "de")));
        topics.publish(NotificationFixtures.INTAKE, english.received());

        // Then
        ZoneId zone = ZoneId.of("Europe/Berlin");
        MimeMessage first = mailboxes.awaitMails(german.sender, 1).getFirst().message();
        assertThat(text(first, 0))
                .contains("Eine Antwort bekommen Sie bis " + PromisedTime.of(due, Language.GERMAN, zone) + ".")
                .doesNotContain("melden uns bei Ihnen");
        assertThat(text(first, 1)).contains("<strong>" + PromisedTime.of(due, Language.GERMAN, zone) + "</strong>");
        MimeMessage second = mailboxes.awaitMails(english.sender, 1).getFirst().message();
        assertThat(text(second, 0))
                .contains("You will have an answer by " + PromisedTime.of(due, Language.ENGLISH, zone) + ".");
        assertThat(header(second, "In-Reply-To"))
                .as("what opened the ticket, though the customer has written again")
                .isEqualTo("<b7c1d2e3.4711@mail.kunde.example>");
    }

    @Test
    void reply_reachesTheCustomer_asAPersonsMailInTheirLanguage() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.TRIAGE, ticket.triaged("de"));
        topics.publish(NotificationFixtures.INTAKE, ticket.received(payload -> payload.remove("languageHint")));
        mailboxes.awaitMails(ticket.sender, 1);
        topics.publish(NotificationFixtures.INTAKE, ticket.customerReplied("<newest@customer.example>"));
        // The agent's answer comes on another topic, and could be read first.
        await().until(() -> "<newest@customer.example>".equals(LedgerRows.lastMessageOf(ticket)));

        // When
        topics.publish(
                NotificationFixtures.ESCALATION,
                ticket.replied("Guten Tag,\n\n.ein Punkt & ein <Zeichen>\nund Größe."));

        // Then
        MimeMessage receipt = mailboxes.of(ticket.sender).getFirst().message();
        assertThat(text(receipt, 0))
                .startsWith("Guten Tag,")
                .contains("vielen Dank")
                .doesNotContain("Jonas");
        MimeMessage reply = mailboxes.awaitMails(ticket.sender, 2).get(1).message();
        assertThat(((InternetAddress) reply.getFrom()[0]).getPersonal())
                .isEqualTo("Anna Müller, Tier 1 (Stellwerk Service Desk)");
        assertThat(((InternetAddress) receipt.getFrom()[0]).getPersonal()).isEqualTo("Stellwerk Service Desk");
        assertThat(header(reply, "Auto-Submitted")).isEmpty();
        assertThat(header(reply, "X-Auto-Response-Suppress")).isEmpty();
        assertThat(header(reply, "Precedence")).isEmpty();
        assertThat(header(reply, "In-Reply-To")).isEqualTo("<newest@customer.example>");
        assertThat(text(reply, 0).replace("\r\n", "\n"))
                .startsWith("Guten Tag,\n\n.ein Punkt & ein <Zeichen>\nund Größe.")
                .contains("\n-- \n")
                .contains("Ihre Anfrage " + ticket.number);
        assertThat(text(reply, 1)).contains("ein Punkt &amp; ein &lt;Zeichen&gt;<br>und Größe.");
    }

    @Test
    void receipt_waitsForTheLanguage_whenNothingHintsAtIt() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.received(payload -> payload.remove("languageHint")));
        topics.publish(NotificationFixtures.TRIAGE, ticket.triaged("de"));

        // Then
        MimeMessage mail = mailboxes.awaitMails(ticket.sender, 1).getFirst().message();
        assertThat(text(mail, 0)).contains("vielen Dank");
    }

    @Test
    void reply_waitsForTheContact_whenItIsReadFirst() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("An answer to a ticket not yet known."));

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.received());

        // Then
        assertThat(mailboxes.awaitMails(ticket.sender, 2))
                .extracting(MailIT::plainText)
                .anyMatch(text -> text.contains("An answer to a ticket not yet known."));
    }

    private static String plainText(ReceivedMail mail) {
        try {
            return text(mail.message(), 0);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : values[0];
    }

    static String text(MimeMessage mail, int part) throws IOException, MessagingException {
        return (String) ((Multipart) mail.getContent()).getBodyPart(part).getContent();
    }
}
