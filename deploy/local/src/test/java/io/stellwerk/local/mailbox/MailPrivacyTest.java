package io.stellwerk.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPrivacyTest {

    private static final String ADDRESS = "priv4te";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(before);
    }

    @Test
    void log_namesNobody_whateverIsWrongWithAMail() throws Exception {
        var setAside = new SetAsideMails(directory.resolve("set-aside"));
        try (var mail = MailServer.start(MailSettings.persistent(directory.resolve("mail")));
                var intake = new ScriptedIntake();
                var desk = new DeskMailbox(
                        mail,
                        new IntakeDoor(intake.port(), () -> "token"),
                        directory.resolve("handed-in"),
                        setAside,
                        new Attempts(2, Duration.ofMillis(10), Duration.ofMillis(10)))) {
            intake.answer("Secret " + ADDRESS, 500, "BUG_" + ADDRESS);
            desk.start();
            mail.onMessage(_ -> {
                throw new IllegalStateException("a listener's bug with " + ADDRESS);
            });
            // When
            talk(
                    mail.smtpPort(),
                    "HELO " + ADDRESS,
                    "RCPT TO:<" + ADDRESS + ">",
                    "MAIL FROM:<" + ADDRESS,
                    "MAIL FROM:<" + ADDRESS + "@x.example> SIZE=999999999999",
                    "MAIL FROM:<" + ADDRESS + "@x.example>",
                    "RCPT TO:<" + ADDRESS + "." + "a".repeat(400) + "@x.example>",
                    "RCPT TO:<../" + ADDRESS + "\u0001@x.example>",
                    "RCPT TO:<\"" + ADDRESS + " <>\"@x.example>",
                    ADDRESS + "?",
                    "RCPT TO:<" + ADDRESS + "%00/..@x.example>",
                    "RCPT TO:<support+" + ADDRESS + "@desk.example>",
                    "DATA",
                    "From: =?broken?" + ADDRESS + "\r\nSubject: Secret " + ADDRESS + "\r\nContent-Type: multipart/"
                            + ADDRESS + "; boundary=\r\n\r\n--" + ADDRESS + "\r\n.");
            await().untilAsserted(() -> assertThat(setAside.all()).hasSize(1));
        }
        // Then
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("A mail was set aside")
                .doesNotContain(ADDRESS);
    }

    private static void talk(int port, String... lines) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(reader.readLine()).startsWith("220 ");
            for (var line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                assertThat(reader.readLine()).doesNotContain(ADDRESS);
            }
        }
    }
}
