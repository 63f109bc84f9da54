package io.stellwerk.local;

import io.stellwerk.local.events.Bench;
import io.stellwerk.local.events.BenchLoad;
import io.stellwerk.local.stack.PortPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A little of everything that happens soon after a start, so that the caches hold it too. */
final class TrainingRun {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
    private static final int TICKETS = 30;

    private final PortPlan ports;

    TrainingRun(PortPlan ports) {
        this.ports = ports;
    }

    /** Does it; what fails is only learnt less well. */
    void run() {
        try (var client = HttpClient.newHttpClient()) {
            new Bench(ports.address(), "127.0.0.1:" + ports.kafka(), new BenchLoad(TICKETS, 0, 4)).run();
            for (var path : List.of(
                    "/",
                    "/mail",
                    "/mail/api/mailboxes",
                    "/api/notification/v1/board",
                    "/api/escalation/v1/queues",
                    "/api/escalation/v1/tickets",
                    "/api/intake/openapi")) {
                var request = HttpRequest.newBuilder(URI.create(ports.address() + path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                var status = client.send(request, BodyHandlers.discarding()).statusCode();
                LOG.info("A page was visited outcome={}", status);
            }
        } catch (IOException e) {
            LOG.warn("The training run is incomplete", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
