package io.stellwerk.benches.growth;

import io.stellwerk.local.stack.PortPlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The services' HTTP side, as clients see it who ask once. */
final class Doors implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final PortPlan ports;
    private final Supplier<String> token;

    Doors(PortPlan ports, Supplier<String> token) {
        this.token = token;
        this.ports = ports;
    }

    /** Reads something that has to be there. */
    CompletableFuture<Boolean> get(String service, String path) {
        return send(request(service, path).GET()).thenApply(response -> response.statusCode() == 200);
    }

    CompletableFuture<HttpResponse<String>> post(String service, String path, String contentType, String body) {
        return send(request(service, path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** The same with a key of its own. */
    CompletableFuture<HttpResponse<String>> postOnce(String service, String path, String body) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    /** An agent's action on what the agent saw. */
    CompletableFuture<HttpResponse<String>> act(String ticketId, String action, String etag, String body) {
        return send(request("escalation", "/tickets/" + ticketId + "/" + action)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.of(service) + "/api/" + service + "/v1" + path))
                .header("Authorization", "Bearer " + token.get())
                .timeout(Duration.ofMinutes(1));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
