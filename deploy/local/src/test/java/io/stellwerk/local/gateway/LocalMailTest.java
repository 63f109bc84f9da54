package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.local.box.PortPlan;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest {

    private static final PortPlan PORTS = PortPlan.free();

    @TempDir
    private Path directory;

    private final List<String> handedIn = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private MailServer mail;
    private HttpServer intake;

    @BeforeEach
    void start() throws IOException {
        mail = MailServer.start(MailSettings.temporary());
        intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORTS.intake()), 0);
        intake.createContext("/api/intake/v1/emails", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var down = refusals.getAndDecrement() > 0;
                if (!down) {
                    handedIn.add(body);
                }
                exchange.sendResponseHeaders(down ? 503 : 201, -1);
            }
        });
        intake.start();
    }

    @AfterEach
    void stop() {
        intake.stop(0);
        mail.close();
    }

    @Test
    void mailToTheDesk_isHandedInOnce_whenIntakeFailsAtFirst() throws MessagingException {
        // Given
        refusals.set(2);
        try (var desk = new DeskMailbox(mail, PORTS.intake(), directory.resolve("handed-in"))) {
            desk.start();
            // When
            send("support+abc@desk.example", "Hello", "Something is broken.");
            // Then
            await().untilAsserted(() -> assertThat(handedIn).hasSize(1));
            assertThat(handedIn.getFirst())
                    .startsWith("Delivered-To: support+abc@desk.example\r\n")
                    .contains("Something is broken.");
        }
        // And after a restart it is not handed in again, but what came meanwhile is
        send("support@desk.example", "Second", "Once more.");
        try (var desk = new DeskMailbox(mail, PORTS.intake(), directory.resolve("handed-in"))) {
            desk.start();
            await().untilAsserted(() -> assertThat(handedIn).hasSize(2));
            assertThat(handedIn.getLast()).contains("Once more.");
        }
    }

    @Test
    void mailToOthers_isNotHandedIn_whenTheDeskIsNotAddressed() throws MessagingException {
        try (var desk = new DeskMailbox(mail, PORTS.intake(), directory.resolve("handed-in"))) {
            desk.start();
            send("someone@customer.example", "Not for the desk", "…");
            send("support@desk.example", "For the desk", "…");
            await().untilAsserted(() -> assertThat(handedIn).isNotEmpty());
            assertThat(handedIn).singleElement().asString().contains("Subject: For the desk");
        }
    }

    @Test
    void mailbox_isShownAsPlainText_whenTheMailHoldsMarkup() throws Exception {
        var id = "/" + MailKey.of(sent("ann@customer.example", "<script>alert(1)</script>", "<b>bold</b> & more"));
        var ports = PortPlan.free();
        try (var gateway = Gateway.start(ports, mail)) {
            assertThat(gateway).isNotNull();
            assertThat(get(ports, "/mail")).contains("ann@customer.example");
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
