package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.system.Desk.Answer;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** A customer with a mailbox, who writes mails and follows the links in those that come. */
final class CustomerAtHome {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://[^\\s<>\"]+/ticket#[A-Za-z0-9._-]+");

    private final Desk desk;
    private final Mailbox mailbox;

    private CustomerAtHome(Desk desk, Mailbox mailbox) {
        this.desk = desk;
        this.mailbox = mailbox;
    }

    /** Somebody who never wrote before. */
    static CustomerAtHome newTo(Stack stack) {
        return new CustomerAtHome(stack.desk(), stack.mailboxOf("day-" + UUID.randomUUID() + "@customer.example"));
    }

    /** Writes about something new, and gets the id of the ticket. */
    String write(String subject, String text) {
        Answer answer = mail(subject, "", text);
        assertThat(answer.text("outcome")).isEqualTo("opened");
        return answer.text("ticketId");
    }

    /** Answers the first mail that came. */
    void answer(String text) {
        Answer answer = mail("Re:", "In-Reply-To: " + Mailbox.header(first(), "Message-ID") + "\n", text);
        assertThat(answer.text("outcome")).isEqualTo("appended");
    }

    /** The link in the first mail that came. */
    String link() {
        return LINK.matcher(Mailbox.text(first()))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private MimeMessage first() {
        await().atMost(TIMEOUT).until(() -> !mailbox.mails().isEmpty());
        return mailbox.mails().getFirst();
    }

    private Answer mail(String subject, String headers, String text) {
        return desk.mail("""
                From: Marta Beispiel <%s>
                To: support@desk.example
                Subject: =?UTF-8?B?%s?=
                Message-ID: <%s@customer.example>
                Content-Type: text/plain; charset=UTF-8
                %s
                %s
                """.formatted(
                        mailbox.address(),
                        Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)),
                        UUID.randomUUID(),
                        headers,
                        text)
                .replace("\n", "\r\n"));
    }
}
