package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.webRequest;

import io.stellwerk.testing.TestIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;

/** Senders of web requests who do not wait for each other. */
final class Senders {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Senders() {}

    static URI service() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    static CompletableFuture<HttpResponse<String>> send(String address) {
        return send(address, "It does not work.");
    }

    static CompletableFuture<HttpResponse<String>> send(String address, String text) {
        HttpRequest request = HttpRequest.newBuilder(service().resolve("/api/intake/v1/web-requests"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TestIdentity.withEveryRole("tom.reed"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        webRequest(address).put("text", text).toString()))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    /** Whether it is said properly that now is no good time. */
    static boolean isRefusal(HttpResponse<String> answer, String code) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains("\"" + code + "\"");
    }
}
