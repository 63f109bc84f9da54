package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A customer writes a mail, follows the link in its receipt and answers there; an integration looks on with a key. */
class CustomerPageSystemIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/ticket#([\\w-]+)");

    private final Stack stack = Stack.running();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Mailbox mailbox = stack.mailboxOf("marta-" + UUID.randomUUID() + "@customer.example");

    @Test
    void a_reply_on_the_page_of_the_receipts_link_stands_in_the_conversation() throws Exception {
        String mark = "k" + UUID.randomUUID().toString().replace("-", "");
        send("VPN-Zugang gesperrt", "Seit heute früh komme ich nicht mehr ins VPN. Meldung " + mark);
        await().atMost(LIMIT).until(() -> !mailbox.mails().isEmpty());
        Matcher link = LINK.matcher(Mailbox.text(mailbox.mails().getFirst()));
        assertThat(link.find()).as("the receipt has a link").isTrue();
        String token = link.group(1);

        JsonNode ticket = json(page(token, "").GET());
        assertThat(ticket.path("messages").path(0).path("text").asText()).contains("nicht mehr ins VPN");
        String words = "Inzwischen auch vom Handy aus: " + UUID.randomUUID();
        json(page(token, "/replies")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + words + "\"}")));

        String found = stack.desk()
                .get("/api/intake/v1/search?q=" + mark)
                .body()
                .findPath("ticketId")
                .asText();
        assertThat(stack.desk()
                        .get("/api/intake/v1/conversations/" + found)
                        .body()
                        .toString())
                .contains(words);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(json(page(token, "").GET())
                                .path("answerPromisedAt")
                                .isTextual())
                        .as("until when an answer is promised")
                        .isTrue());
        anIntegrationSees(found);
    }

    /** One key is good at all services, for what it permits. */
    private void anIntegrationSees(String ticketId) throws Exception {
        String key = stack.desk()
                .as("ruth")
                .post(
                        "/api/intake/v1/api-keys",
                        "{\"name\": \"Reports\", \"scopes\": [\"ticket:read\", \"assessment:read\", \"board:read\"], \"expiresAt\": \""
                                + Instant.now().plus(Duration.ofDays(1)) + "\"}")
                .text("key");
        for (String path : new String[] {
            "/api/escalation/v1/tickets/" + ticketId,
            "/api/triage/v1/assessments/" + ticketId,
            "/api/notification/v1/board"
        }) {
            await().atMost(LIMIT).until(() -> statusOf(path, key) == 200);
        }
        assertThat(statusOf("/api/intake/v1/conversations/" + ticketId, key)).isEqualTo(403);
    }

    private int statusOf(String path, String key) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(stack.gateway().resolve(path)).header("Authorization", "Bearer " + key);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder page(String token, String path) {
        return HttpRequest.newBuilder(stack.gateway().resolve("/api/intake/v1/customer/ticket" + path))
                .header("Authorization", "Ticket-Link " + token);
    }

    private JsonNode json(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return new ObjectMapper().readTree(answer.body());
    }

    private void send(String subject, String words) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", "localhost");
        server.put("mail.smtp.port", Integer.toString(stack.basePort() + 7));
        MimeMessage mail = new MimeMessage(Session.getInstance(server));
        mail.setFrom(new InternetAddress(mailbox.address()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("support@desk.example"));
        mail.setSubject(subject, "UTF-8");
        mail.setText(words, "UTF-8");
        Transport.send(mail);
    }
}
