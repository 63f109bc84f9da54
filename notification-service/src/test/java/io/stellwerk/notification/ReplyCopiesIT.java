package io.stellwerk.notification;

import static io.stellwerk.notification.MailIT.header;
import static io.stellwerk.notification.MailIT.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** Answers that more than the customer gets. */
@QuarkusTest
class ReplyCopiesIT extends MailServerBase {

    @Test
    void reply_reachesThoseWhoGetACopy_eachByAMailOfTheirOwn_andNamesItsFiles() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        String boss = "boss-" + ticket.sender;
        topics.publish(NotificationFixtures.INTAKE, ticket.received());
        mailboxes.awaitMails(ticket.sender, 1);

        // When
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("It works.", payload -> {
            payload.putArray("cc").add(boss).add("no address\r\nBcc: all@kunde.example");
            payload.putArray("attachments")
                    .addObject()
                    .put("name", "VPN <1>.pdf")
                    .put("size", 7);
        }));

        // Then
        MimeMessage reply = mailboxes.awaitMails(ticket.sender, 2).get(1).message();
        MimeMessage copy = mailboxes.awaitMails(boss, 1).getFirst().message();
        assertThat(header(reply, "To")).isEqualTo(ticket.sender);
        assertThat(header(reply, "Cc")).isEqualTo(boss);
        assertThat(header(copy, "To")).isEqualTo(ticket.sender);
        assertThat(header(copy, "Cc")).isEqualTo(boss);
        assertThat(header(copy, "Bcc")).isEmpty();
        assertThat(header(copy, "Reply-To")).isEqualTo(header(reply, "Reply-To"));
        assertThat(text(reply, 0)).contains("- VPN <1>.pdf");
        assertThat(text(reply, 1)).contains("<li>VPN &lt;1&gt;.pdf</li>");
        assertThat(text(copy, 0)).contains("- VPN <1>.pdf").doesNotContain("/ticket#");
    }
}
