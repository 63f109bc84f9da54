package io.stellwerk.local.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the services for their dead letters, through the gateway. */
public final class DeadLetterClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final Supplier<String> token;

    /** The gateway's address, and the token of who asks. */
    public DeadLetterClient(String gateway, Supplier<String> token) {
        this.token = token;
        this.gateway = gateway;
    }

    /** What a service answered. */
    public record Answer(String service, int status, JsonNode json) {

        /** Whether it did what was asked. */
        public boolean worked() {
            return status / 100 == 2;
        }

        /** Whether the service has no such letter. */
        public boolean isUnknown() {
            return json.path("code").asText().equals("DEAD_LETTER_NOT_FOUND");
        }

        /** Why it did not do it, in one sentence. */
        public String problem() {
            var wrong = new StringBuilder();
            json.path("errors")
                    .forEach(error -> wrong.append(' ')
                            .append(error.path("field").asText())
                            .append(": ")
                            .append(error.path("message").asText())
                            .append('.'));
            return service + ": " + json.path("code").asText("status " + status) + ". "
                    + json.path("detail").asText("See ./stellwerk logs " + service + ".") + wrong;
        }
    }

    /** Reads something; the path begins behind dead-letters. */
    public Answer get(String service, String path) throws InterruptedException {
        return send(
                service, HttpRequest.newBuilder(uri(service, path)).header("Authorization", "Bearer " + token.get()));
    }

    /** Asks for something to be done. */
    public Answer post(String service, String path, Map<String, ?> body) throws InterruptedException {
        return send(
                service,
                HttpRequest.newBuilder(uri(service, path))
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private URI uri(String service, String path) {
        return URI.create(gateway + "/api/" + service + "/v1/dead-letters" + path);
    }

    private Answer send(String service, HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
            return new Answer(service, response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new StackException(
                    service + " does not answer: see ./stellwerk status and ./stellwerk logs " + service + ".", e);
        }
    }
}
