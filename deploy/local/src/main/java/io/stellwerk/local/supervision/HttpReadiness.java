package io.stellwerk.local.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A process is ready when its health address answers with success. */
public final class HttpReadiness implements Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client;
    private final HttpRequest request;

    public HttpReadiness(HttpClient client, URI health) {
        this.client = client;
        this.request = HttpRequest.newBuilder(health).timeout(TIMEOUT).GET().build();
    }

    @Override
    public boolean isReady() {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
