package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of an API key in a service that has its keys from the topic: announced, rotated with an overlap, revoked; it permits
 * its scope alone and so many requests, and an old announcement that comes late brings nothing back.
 *
 * @param scope the permission that is tried
 * @param permitted an address that asks for it
 * @param other an address that asks for another
 */
public record ApiKeyCases(URI service, String scope, String permitted, String other) {

    private static final String TOPIC = "intake.api-keys.v1";
    private static final String TYPE = "stellwerk.intake.api-key-changed.v1";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Secret FIRST = new Secret(
            "testkeya",
            "sw_testkeya_eusskjjfeusskjjfeusskjjfeusskjjfeusskjjfeusskjjfeusqr5wovzq",
            "$2y$04$.OC/.OC/.OC/.OC/.OC/.OWMfiLglQT6hUG74gTmoMuyctxu9Rdke");
    private static final Secret SECOND = new Secret(
            "testkeya",
            "sw_testkeya_jjfeusskjjfeusskjjfeusskjjfeusskjjfeusskjjfeusskjjfaku2rona",
            "$2y$04$.eGA.eGA.eGA.eGA.eGA.e2/eul8duexHZNqT5sAm8e67pF3Ba49u");
    private static final Secret THIRD = new Secret(
            "testkeyb",
            "sw_testkeyb_n5xw633pn5xw633pn5xw633pn5xw633pn5xw633pn5xw633pn5xqvdq577i",
            "$2y$04$.uKB.uKB.uKB.uKB.uKB.ujtqE10ENFPxIiaL0ELcYjgeiZBn9Rie");

    /** A secret, and its bcrypt hash with a cost that suits a test. */
    private record Secret(String keyId, String text, String hash) {

        String hashed(String validUntil) {
            return "{\"hash\": \"" + hash + "\""
                    + (validUntil.isEmpty() ? "" : ", \"validUntil\": \"" + validUntil + "\"") + "}";
        }
    }

    /** Goes through it. */
    public void check() {
        try (TopicProbe topics = TopicProbe.onTestBroker()) {
            assertThat(status(permitted, FIRST)).isEqualTo(401);

            TestEvent made = announced(FIRST, 1, FIRST.hashed(""));
            topics.publish(TOPIC, made);
            awaitStatus(FIRST, 200);
            assertThat(status(other, FIRST)).isEqualTo(403);
            assertThat(status(permitted, SECOND)).isEqualTo(401);

            String overlap = Instant.now().plusSeconds(5).toString();
            topics.publish(TOPIC, announced(FIRST, 2, SECOND.hashed(""), FIRST.hashed(overlap)));
            awaitStatus(SECOND, 200);
            assertThat(status(permitted, FIRST)).isEqualTo(200);
            awaitStatus(FIRST, 401);
            assertThat(status(permitted, SECOND)).isEqualTo(200);

            topics.publish(TOPIC, announced(FIRST, 3));
            awaitStatus(SECOND, 401);
            topics.publish(TOPIC, made.withId("late-" + made.id()));
            topics.publish(TOPIC, announced(THIRD, 1, THIRD.hashed("")));
            awaitStatus(THIRD, 200);
            assertThat(status(permitted, FIRST)).isEqualTo(401);
            isLimited();
        }
    }

    private void isLimited() {
        List<HttpResponse<String>> answers =
                Stream.generate(() -> get(permitted, THIRD)).limit(30).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(429).doesNotContain(401, 403, 500);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .allSatisfy(refused -> assertThat(Integer.parseInt(
                                refused.headers().firstValue("Retry-After").orElse("0")))
                        .isPositive());
    }

    private void awaitStatus(Secret secret, int status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> status(permitted, secret) == status);
    }

    /** Who may look for something finds it or not: both is an answer to a key that is good. */
    private int status(String path, Secret secret) {
        int status = get(path, secret).statusCode();
        return status == 404 ? 200 : status;
    }

    private HttpResponse<String> get(String path, Secret secret) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(service.resolve(path))
                            .header("Authorization", "Bearer " + secret.text())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestEvent announced(Secret key, int revision, String... secrets) {
        return TestEvent.of(TYPE, key.keyId(), """
                {"keyId": "%s", "revision": %d, "state": "%s", "scopes": ["%s", "api-key:manage"], "requestsPerMinute": %d,
                 "expiresAt": "2999-01-01T00:00:00Z", "secrets": [%s], "occurredAt": "%s"}""".formatted(
                        key.keyId(),
                        revision,
                        secrets.length == 0 ? "REVOKED" : "ACTIVE",
                        scope,
                        key.equals(THIRD) ? 60 : 6000,
                        Stream.of(secrets).collect(Collectors.joining(", ")),
                        Instant.now()));
    }
}
