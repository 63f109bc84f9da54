package io.stellwerk.local;

import io.stellwerk.embedded.Topics;
import io.stellwerk.local.events.EventStream;
import io.stellwerk.local.stack.PortPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A little of everything that happens soon after a start, so that the caches hold it too. */
final class TrainingRun {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int TICKETS = 30;

    private final PortPlan ports;
    private final Supplier<String> token;

    TrainingRun(PortPlan ports, Supplier<String> token) {
        this.ports = ports;
        this.token = token;
    }

    /** Runs the training load; a failed step only makes the caches less complete. */
    void run() {
        try (var client = HttpClient.newHttpClient();
                var events = EventStream.open("127.0.0.1:" + ports.kafka(), Topics.ESCALATION_TICKETS::equals, false)) {
            var requests = IntStream.range(0, TICKETS)
                    .mapToObj(number -> client.sendAsync(webRequest(number), BodyHandlers.discarding()))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(requests).exceptionally(_ -> null).join();
            awaitQueued(events);
            visit(client);
        } catch (IOException e) {
            LOG.warn("The training run is incomplete", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest webRequest(int number) {
        var subject = number % 3 == 0 ? "VPN connection drops" : "I forgot my password";
        return request("/api/intake/v1/web-requests")
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"name": "Load %d", "email": "load-%d@customer.example", "subject": "%s",
                         "text": "Since this morning it does not work any more, please help."}
                        """.formatted(number, number, subject)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ports.address() + path))
                .header("Authorization", "Bearer " + token.get());
    }

    private static void awaitQueued(EventStream events) {
        var tickets = new HashSet<String>();
        for (var end = Instant.now().plus(TIMEOUT);
                tickets.size() < TICKETS && Instant.now().isBefore(end); ) {
            events.next(Duration.ofMillis(50)).forEach(event -> tickets.add(event.key()));
        }
    }

    private void visit(HttpClient client) throws IOException, InterruptedException {
        for (var path : List.of(
                "/",
                "/mail",
                "/mail/api/mailboxes",
                "/identity/jwks",
                "/api/notification/v1/board",
                "/api/escalation/v1/queues",
                "/api/escalation/v1/tickets",
                "/api/intake/openapi")) {
            var request = request(path).timeout(Duration.ofSeconds(10)).build();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            LOG.info("A page was visited outcome={}", status);
        }
    }
}
