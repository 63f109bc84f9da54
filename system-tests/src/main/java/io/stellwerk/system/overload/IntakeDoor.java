package io.stellwerk.system.overload;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intake's HTTP side, as a sender of web requests sees it who does not repeat anything. */
final class IntakeDoor implements AutoCloseable {

    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final URI webRequests;
    private final AtomicLong number = new AtomicLong();

    IntakeDoor(int port) {
        webRequests = URI.create("http://127.0.0.1:" + port + "/api/intake/v1/web-requests");
    }

    /**
     * What came of a request.
     *
     * @param status 0 if there was no answer
     * @param ticketId empty if it was not accepted
     */
    record Answer(int status, boolean retryAfter, String ticketId, long nanos) {

        boolean accepted() {
            return status / 100 == 2;
        }

        /** Turned away as it should be: now is no good time, and when to come again. */
        boolean refused() {
            return status == 503 && retryAfter;
        }
    }

    /** Sends one; the answer tells for how long it was awaited. */
    CompletableFuture<Answer> send() {
        long sent = System.nanoTime();
        long own = number.incrementAndGet();
        HttpRequest request = HttpRequest.newBuilder(webRequests)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"name": "Load %d", "email": "load-%d@customer.example", "subject": "VPN connection drops",
                         "text": "Since this morning it does not work any more, please help."}
                        """.formatted(own, own % 1_000)))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).handle((response, failure) -> {
            long took = System.nanoTime() - sent;
            if (failure != null) {
                return new Answer(0, false, "", took);
            }
            Matcher id = TICKET_ID.matcher(response.body());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").isPresent(),
                    response.statusCode() / 100 == 2 && id.find() ? id.group(1) : "",
                    took);
        });
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
