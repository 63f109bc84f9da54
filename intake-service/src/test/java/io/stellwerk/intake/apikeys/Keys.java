package io.stellwerk.intake.apikeys;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;

import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** API keys as administrators make them and integrations use them. */
final class Keys {

    static final String PATH = "/api-keys";

    private static final AtomicInteger HOSTS = new AtomicInteger();

    private Keys() {}

    /** A key as it was shown once. */
    record Issued(String id, String key) {

        static Issued of(ValidatableResponse answer) {
            return new Issued(
                    answer.extract().path("apiKey.keyId"), answer.extract().path("key"));
        }
    }

    /** Makes a key for a day. */
    static Issued issue(String... scopes) {
        return Issued.of(
                create(wish(Instant.now().plus(Duration.ofDays(1)), scopes)).statusCode(201));
    }

    static ValidatableResponse create(String wish) {
        return Service.post(PATH, wish);
    }

    static String wish(Instant expiresAt, String... scopes) {
        return "{\"name\": \"Web shop\", \"scopes\": [%s], \"expiresAt\": \"%s\"}"
                .formatted(Arrays.stream(scopes).collect(Collectors.joining("\", \"", "\"", "\"")), expiresAt);
    }

    static ValidatableResponse rotate(String id, String rotation) {
        return Service.post(PATH + "/" + id + "/rotate", rotation);
    }

    static ValidatableResponse revoke(String id) {
        return Service.request()
                .post("/api/intake/v1" + PATH + "/" + id + "/revoke")
                .then();
    }

    /** Posts a web request of a new customer with this header, from an address that nobody else has. */
    static ValidatableResponse postWith(String authorization) {
        return post(strangersAddress(), authorization);
    }

    /** Posts a web request of a new customer with this key, from an address behind a trusted proxy. */
    static ValidatableResponse postFrom(String address, String key) {
        return post(address, "Bearer " + key);
    }

    /** An address of a network that is for tests. */
    static String strangersAddress() {
        int host = HOSTS.incrementAndGet();
        return "198.18." + host / 250 + "." + (1 + host % 250);
    }

    private static ValidatableResponse post(String address, String authorization) {
        return Service.request()
                .contentType("application/json")
                .header("X-Forwarded-For", address)
                .header("Authorization", authorization)
                .body(webRequest(newAddress()).toString())
                .post("/api/intake/v1/web-requests")
                .then();
    }
}
