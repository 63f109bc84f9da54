package io.stellwerk.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the services' audit logs page by page, through the gateway. */
public final class AuditClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final Supplier<String> token;

    /** Sends with each request what the supplier gives, as a bearer token. */
    public AuditClient(String gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Reads what matches, until the reader has had enough; the reader says whether it wants more. */
    public void read(String service, Map<String, String> filter, Predicate<JsonNode> reader)
            throws InterruptedException {
        var query = new LinkedHashMap<>(filter);
        while (true) {
            var page = page(service, query);
            for (var entry : page.path("entries")) {
                if (!reader.test(entry)) {
                    return;
                }
            }
            if (!page.has("nextCursor")) {
                return;
            }
            query.put("cursor", page.path("nextCursor").asText());
        }
    }

    private JsonNode page(String service, Map<String, String> query) throws InterruptedException {
        var parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/" + service + "/v1/audit?" + parameters))
                .header("Authorization", "Bearer " + token.get())
                .timeout(TIMEOUT)
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            var answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new StackException(service + ": " + answer.path("code").asText("status " + response.statusCode())
                        + ". "
                        + answer.path("detail").asText("See ./stellwerk logs " + service + "."));
            }
            return answer;
        } catch (IOException e) {
            throw new StackException(
                    service + " does not answer: see ./stellwerk status and ./stellwerk logs " + service + ".", e);
        }
    }
}
