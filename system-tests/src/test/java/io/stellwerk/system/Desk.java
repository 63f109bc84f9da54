package io.stellwerk.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.issuer.Callers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/**
 * The desk as its users see it, through the gateway. A request that finds a service away is repeated under the same
 * idempotency key until it is answered, as any careful client does.
 */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI gateway;
    private final Callers callers;
    private final String caller;

    Desk(URI gateway, Callers callers, String caller) {
        this.gateway = gateway;
        this.callers = callers;
        this.caller = caller;
    }

    /** The same desk for somebody else. */
    Desk as(String other) {
        return new Desk(gateway, callers, other);
    }

    /** An answer with its status, its version and its body. */
    record Answer(int status, String etag, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    /** Hands in a raw e-mail. */
    Answer mail(String raw) {
        return answered(request("/api/intake/v1/emails")
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofString(raw, StandardCharsets.UTF_8)));
    }

    /** Writes one request after the other, four at a time, until the door is closed; tells which became tickets. */
    void writeUntilClosed(Queue<String> accepted) {
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                customers.execute(() -> {
                    try {
                        while (true) {
                            HttpResponse<String> answer = http.send(
                                    request("/api/intake/v1/web-requests")
                                            .header("Content-Type", "application/json")
                                            .POST(BodyPublishers.ofString("""
                                                    {"name": "Marta", "email": "marta.stop@customer.example",
                                                     "subject": "Printer", "text": "The printer jams %s"}
                                                    """.formatted(UUID.randomUUID())))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                            if (answer.statusCode() / 100 == 2) {
                                accepted.add(JSON.readTree(answer.body())
                                        .path("ticketId")
                                        .asText());
                            }
                        }
                    } catch (IOException e) {
                        // The door is closed.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
    }

    /** Hands in a raw e-mail without trying again, whatever the answer. */
    Answer mailOnce(BodyPublisher raw) {
        return read(once(request("/api/intake/v1/emails")
                .header("Content-Type", "message/rfc822")
                .POST(raw)));
    }

    /** Posts JSON under an idempotency key of its own. */
    Answer post(String path, String json) {
        return answered(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    /** Acts on a ticket in the version that the agent has seen. */
    Answer act(String ticketId, String action, String json) {
        Answer seen = ticket(ticketId);
        return answered(request("/api/escalation/v1/tickets/" + ticketId + "/" + action)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen.etag())
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends what a crash left in doubt, as an operator does who does not find it in the customer's mailbox. */
    void sendHeldMails(String ticketId) {
        get("/api/notification/v1/deliveries?state=IN_DOUBT&ticketId=" + ticketId)
                .body()
                .findValuesAsText("notificationId")
                .forEach(id -> post("/api/notification/v1/deliveries/" + id + "/redrive", "{}"));
    }

    Answer ticket(String ticketId) {
        return get("/api/escalation/v1/tickets/" + ticketId);
    }

    Answer get(String path) {
        return answered(request(path).GET());
    }

    /** The page or document under a path, whatever its type. */
    HttpResponse<String> page(String path) {
        return once(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + callers.tokenOf(caller))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answered(HttpRequest.Builder request) {
        HttpRequest repeatable = request.build();
        return read(Awaitility.await()
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> http.send(repeatable, HttpResponse.BodyHandlers.ofString()), Desk::isAnswer));
    }

    private static boolean isAnswer(HttpResponse<String> response) {
        return response.statusCode() < 500;
    }

    private static Answer read(HttpResponse<String> response) {
        try {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + response.body(), e);
        }
    }
}
