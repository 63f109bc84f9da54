package io.stellwerk.local.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Hands raw mails in at intake, through the gateway; waits a while for a service that is just starting again. */
public final class MailSender {

    private static final int ATTEMPTS = 6;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI emails;
    private final Supplier<String> token;

    /** The gateway's address, and the token of who hands in. */
    public MailSender(String gateway, Supplier<String> token) {
        this.token = token;
        this.emails = URI.create(gateway + "/api/intake/v1/emails");
    }

    /** Sends one mail and returns the answer to it. */
    public MailAnswer send(Path file) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(emails)
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token.get())
                    .header("Content-Type", "message/rfc822")
                    .POST(BodyPublishers.ofByteArray(Files.readAllBytes(file)))
                    .build();
            for (int attempt = 1; ; attempt++) {
                var response = client.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() != UNAVAILABLE || attempt == ATTEMPTS) {
                    return MailAnswer.of(response.statusCode(), response.body());
                }
                Thread.sleep(Duration.ofSeconds(attempt));
            }
        } catch (IOException e) {
            return new MailAnswer.None(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
