package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    private static final SmtpLimits LIMITS = limits(Duration.ofSeconds(30));

    private final List<Socket> sockets = new ArrayList<>();
    private MailServer server;

    @BeforeEach
    void start() {
        start(LIMITS);
    }

    @AfterEach
    void stop() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void a_mail_is_kept_as_it_was_sent_when_its_commands_come_all_at_once() throws IOException {
        var client = new Client();
        client.send("EHLO x\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<B@x.example>\r\nDATA\r\n");
        client.send("Subject: x\r\n\r\n..one\r\n.two\r\nbare\n.\nline\r\n.\r\nQUIT\r\n");
        assertThat(client.rest()).contains("250-SIZE 1000", "354 ", "250 2.0.0 Kept", "221 ");
        assertThat(server.messagesFor("b@x.example"))
                .singleElement()
                .satisfies(mail -> assertThat(new String(mail.content(), StandardCharsets.US_ASCII))
                        .isEqualTo("Return-Path: <a@x.example>\r\nSubject: x\r\n\r\n.one\r\ntwo\r\nbare\n.\nline\r\n"));
    }

    @Test
    void a_mail_that_is_too_large_is_refused_as_announced_and_as_sent_and_the_next_one_is_taken() throws IOException {
        var client = new Client();
        assertThat(client.ask("MAIL FROM:<a@x.example> SIZE=1001")).startsWith("552 ");
        assertThat(client.ask("MAIL FROM:<a@x.example> SIZE=99999999999999999999"))
                .startsWith("552 ");
        client.ask("MAIL FROM:<a@x.example>");
        client.ask("RCPT TO:<b@x.example>");
        client.ask("DATA");
        assertThat(client.ask("x".repeat(1_100) + "\r\n.")).startsWith("552 ");
        client.ask("MAIL FROM:<>");
        client.ask("RCPT TO:<b@x.example>");
        client.ask("DATA");
        assertThat(client.ask("small\r\n.")).startsWith("250 ");
        assertThat(server.messagesFor("b@x.example"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.message().getHeader("Return-Path")).containsExactly("<>"));
    }

    @Test
    void odd_addresses_and_too_many_are_refused_and_named_nowhere() throws IOException {
        var client = new Client();
        assertThat(client.ask("MAIL FROM:<a\0@x.example>")).startsWith("501 ");
        client.ask("MAIL FROM:<a@x.example>");
        for (var odd : new String[] {
            "RCPT TO:b@x.example",
            "RCPT TO:<>",
            "RCPT TO:<b>",
            "RCPT TO:<@x>",
            "RCPT TO:<" + "b".repeat(300) + "@x.example>",
            "RCPT TO:<" + "ü".repeat(60) + "@x.example>"
        }) {
            assertThat(client.ask(odd)).as(odd).startsWith("553 ").doesNotContain("x.example");
        }
        assertThat(client.ask("RCPT TO:<1@x.example>")).startsWith("250 ");
        assertThat(client.ask("RCPT TO:<2@x.example>")).startsWith("250 ");
        assertThat(client.ask("RCPT TO:<3@x.example>")).startsWith("452 ");
        assertThat(client.ask("NONSENSE <secret@x.example>")).startsWith("500 ").doesNotContain("secret");
    }

    @Test
    void a_client_that_is_silent_or_makes_only_mistakes_is_sent_away() throws IOException {
        server.close();
        start(limits(Duration.ofMillis(300)));
        assertThat(new Client().rest()).startsWith("220 ");

        server.close();
        start(LIMITS);
        var mistaken = new Client();
        mistaken.send("?\r\n".repeat(30));
        assertThat(mistaken.rest()).contains("421 4.7.0");
    }

    @Test
    void clients_beyond_the_limit_are_told_to_come_again() throws IOException {
        for (int i = 0; i < LIMITS.connections(); i++) {
            assertThat(new Client().line()).startsWith("220 ");
        }
        assertThat(new Client().rest()).startsWith("421 4.3.2");
    }

    private void start(SmtpLimits limits) {
        server = MailServer.start(MailSettings.temporary().withLimits(limits));
    }

    private static SmtpLimits limits(Duration time) {
        return new SmtpLimits(1_000, 2, 3, time, time);
    }

    private final class Client {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.smtpPort());
        private final BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        private boolean greeted;

        Client() throws IOException {
            sockets.add(socket);
            socket.setSoTimeout(10_000);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        String ask(String line) throws IOException {
            if (!greeted) {
                greeted = true;
                assertThat(line()).startsWith("220 ");
            }
            send(line + "\r\n");
            return line();
        }

        String line() throws IOException {
            return String.valueOf(reader.readLine());
        }

        String rest() throws IOException {
            var rest = new StringBuilder();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        }
    }
}
