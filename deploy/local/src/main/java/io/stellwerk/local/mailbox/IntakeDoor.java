package io.stellwerk.local.mailbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.ReceivedMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Intake's address for mails; a mail goes there from its file, and never is in memory as a whole. */
public final class IntakeDoor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    /** Without a token that intake takes (401, 403) no mail gets in, and none of them is to blame. */
    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 425, 429, 503);

    private static final int LONGEST_CODE = 60;

    private final URI emails;
    private final Supplier<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** The address on this machine, and the token of who hands in. */
    public IntakeDoor(int intakePort, Supplier<String> token) {
        this.token = token;
        this.emails = URI.create("http://127.0.0.1:" + intakePort + "/api/intake/v1/emails");
    }

    HandInAnswer handIn(ReceivedMail mail) throws InterruptedException {
        return handIn(mail.recipient(), mail.file());
    }

    /** Hands the mail in as a mail server delivers it: with the address from the envelope on top. */
    HandInAnswer handIn(String recipient, Path content) throws InterruptedException {
        var header =
                ("Delivered-To: " + recipient.replaceAll("[\\r\\n]", "") + "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            var body = BodyPublishers.ofInputStream(() -> delivered(header, content));
            var request = HttpRequest.newBuilder(emails)
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token.get())
                    .header("Content-Type", "message/rfc822")
                    .POST(BodyPublishers.fromPublisher(body, header.length + Files.size(content)))
                    .build();
            return answer(client.send(request, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new HandInAnswer.NotNow(e.getClass().getSimpleName());
        } catch (IOException e) {
            return new HandInAnswer.Failed("no answer, " + e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static HandInAnswer answer(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status / 100 == 2) {
            return new HandInAnswer.Taken(Integer.toString(status));
        }
        var reason = status + " " + code(response.body());
        if (NOT_NOW.contains(status)) {
            return new HandInAnswer.NotNow(reason.strip());
        }
        return status / 100 == 4 ? new HandInAnswer.Refused(reason.strip()) : new HandInAnswer.Failed(reason.strip());
    }

    /** The problem's code, which is one of a fixed set. */
    private static String code(String body) {
        try {
            var code = JSON.readTree(body).path("code").asText("");
            return code.length() <= LONGEST_CODE && code.matches("[A-Z0-9_]*") ? code : "";
        } catch (IOException _) {
            return "";
        }
    }

    private static InputStream delivered(byte[] header, Path content) {
        try {
            return new SequenceInputStream(new ByteArrayInputStream(header), Files.newInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
