package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.local.mailbox.Attempts;
import io.stellwerk.local.mailbox.DeskMailbox;
import io.stellwerk.local.mailbox.IntakeDoor;
import io.stellwerk.local.mailbox.MailKey;
import io.stellwerk.local.mailbox.SetAsideMails;
import io.stellwerk.local.stack.PortPlan;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest {

    private static final int NO_ISSUER = 1;

    @TempDir
    private Path directory;

    private MailServer mail;

    @BeforeEach
    void start() {
        mail = MailServer.start(MailSettings.temporary());
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void mailbox_isShownAsPlainText_whenTheMailHoldsMarkup() throws Exception {
        var id = "/" + MailKey.of(sent("ann@customer.example", "<script>alert(1)</script>", "<b>bold</b> & more"));
        var ports = PortPlan.free();
        var setAside = new SetAsideMails(directory);
        var mailbox = new DeskMailbox(
                mail,
                new IntakeDoor(ports.intake(), () -> "token"),
                directory.resolve("handed-in"),
                setAside,
                Attempts.standard());
        try (var gateway = Gateway.start(ports, NO_ISSUER, mail, mailbox.setAsideActions())) {
            assertThat(gateway).isNotNull();
            assertThat(get(ports, "/mail")).contains("ann@customer.example").doesNotContain("Set aside");
            assertThat(get(ports, "/mail/nobody@customer.example")).contains("All mailboxes");
            assertThat(get(ports, "/mail/ann@customer.example"))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>");
            assertThat(get(ports, "/mail/ann@customer.example" + id))
                    .contains("&lt;b&gt;bold&lt;/b&gt; &amp; more", "Subject: &lt;script&gt;")
                    .doesNotContain("<b>");
            assertThat(get(ports, "/mail/api/mailboxes"))
                    .isEqualTo("[{\"address\":\"ann@customer.example\",\"messages\":1}]");
            assertThat(get(ports, "/mail/api/mailboxes/ann@customer.example"))
                    .contains("\"id\":\"" + id.substring(1) + "\"", "\"subject\":\"<script>alert(1)</script>\"");
            assertThat(get(ports, "/mail/api/mailboxes/ann@customer.example" + id))
                    .contains("<b>bold</b> & more");
            assertThat(get(ports, "/mail/api/mailboxes/ann@customer.example/2")).contains("NOT_FOUND");
        }
    }

    private static String get(PortPlan ports, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + ports.gateway() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private ReceivedMail sent(String to, String subject, String text) throws MessagingException {
        send(to, subject, text);
        await().until(() -> !mail.messagesFor(to).isEmpty());
        return mail.messagesFor(to).getFirst();
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mail.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("ann@customer.example");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }
}
