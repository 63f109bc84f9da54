package io.stellwerk.intake.apikeys;

import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.apikeys.ApiKeyText;
import io.stellwerk.apikeys.Scope;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.TestIdentity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key permits what its scopes say, as long as it is valid, and nothing else (invariant 14). */
@QuarkusTest
class ApiKeySignInIT {

    private static final String ID = UUID.randomUUID().toString();

    /** An endpoint for each permission that there is in this service. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "POST /web-requests",
            "channel:web",
            "POST /emails",
            "channel:email",
            "POST /calls",
            "channel:phone",
            "GET /conversations/" + ID,
            "conversation:read",
            "GET /attachments/" + ID,
            "attachment:read",
            "GET /ignored-messages",
            "ignored-message:read",
            "POST /ignored-messages/" + ID + "/open",
            "ignored-message:release",
            "GET /dead-letters",
            "dead-letter:read",
            "GET /api-keys",
            "api-key:manage",
            "POST /api-keys/aaaaaaaa/revoke",
            "api-key:manage");

    @Inject
    LastUses lastUses;

    @ParameterizedTest
    @EnumSource(Scope.class)
    void each_scope_permitsItsEndpoints_andNoOthers(Scope scope) {
        String key = Keys.issue(scope.permission()).key();

        ENDPOINTS.forEach((endpoint, permission) -> {
            ValidatableResponse answer = send(endpoint, key);
            if (permission.equals(scope.permission())) {
                assertThat(answer.extract().statusCode()).as(endpoint).isNotIn(401, 403, 500, 503);
            } else {
                assertProblem(answer, 403, "NOT_PERMITTED");
            }
        });
    }

    @Test
    void post_isAccepted_underBothSecrets_whileTheOldOneIsBeingReplaced() {
        Keys.Issued first = Keys.issue("channel:web");
        Instant overlap = Instant.now().plusSeconds(5);
        Keys.Issued second = Keys.Issued.of(Keys.rotate(first.id(), "{\"presentValidUntil\": \"" + overlap + "\"}"));

        Keys.postWith("Bearer " + second.key()).statusCode(201);
        Keys.postWith("Bearer " + first.key()).statusCode(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> isRefused("Bearer " + first.key()));
        assertThat(Instant.now()).isAfterOrEqualTo(overlap);
        Keys.postWith("Bearer " + second.key()).statusCode(201);
    }

    @Test
    void post_isRefused_whenTheKeyWasRotatedAtOnce() {
        Keys.Issued first = Keys.issue("channel:web");
        Keys.postWith("Bearer " + first.key()).statusCode(201);

        Keys.rotate(first.id(), "{\"presentValidUntil\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(200);

        await().untilAsserted(() -> isRefused("Bearer " + first.key()));
    }

    @Test
    void post_isRefused_whenTheKeyIsRevoked() {
        Keys.Issued issued = Keys.issue("channel:web");
        Keys.postWith("Bearer " + issued.key()).statusCode(201);

        Keys.revoke(issued.id()).statusCode(200);

        await().untilAsserted(() -> isRefused("Bearer " + issued.key()));
    }

    @Test
    void post_isRefused_whenTheKeyIsExpired() {
        Instant end = Instant.now().plusSeconds(3);
        String key = Keys.Issued.of(Keys.create(Keys.wish(end, "channel:web"))).key();
        Keys.postWith("Bearer " + key).statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> isRefused("Bearer " + key));
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @Test
    void post_isRefused_whenTheKeyIsNotWhole() {
        String key = Keys.issue("channel:web").key();
        String other = Keys.issue("channel:web").key();

        isRefused("Bearer " + key.substring(0, key.length() - 1));
        isRefused("Bearer " + key + "a");
        isRefused("Bearer " + key.toUpperCase(Locale.ROOT));
        isRefused("Bearer " + other.substring(0, 12) + key.substring(12));
        isRefused("Bearer sw_");
        isRefused("Bearer " + key + "a".repeat(7_000));
        isRefused("Basic " + key);
        isRefused(key);
        Keys.postWith("bearer  " + key).statusCode(201);
    }

    @Test
    void post_isRefused_whenTheSecretIsAnother_alsoIfTheKeyIsKnown() {
        Keys.Issued issued = Keys.issue("channel:web");
        String wrong =
                ApiKeyText.of(issued.id(), new byte[ApiKeyText.SECRET_BYTES]).whole();
        String strange =
                ApiKeyText.of("aaaaaaaa", new byte[ApiKeyText.SECRET_BYTES]).whole();

        isRefused("Bearer " + wrong);
        Keys.postWith("Bearer " + issued.key()).statusCode(201);
        isRefused("Bearer " + wrong);
        isRefused("Bearer " + strange);
    }

    @Test
    void post_isRefused_whenThereAreTwoCredentials() {
        String key = "Bearer " + Keys.issue("channel:web").key();
        String token = "Bearer " + TestIdentity.withEveryRole("tom.reed");

        for (Headers two : new Headers[] {
            new Headers(new Header("Authorization", key), new Header("Authorization", token)),
            new Headers(new Header("Authorization", token), new Header("Authorization", key)),
            new Headers(new Header("Authorization", key), new Header("Authorization", key))
        }) {
            assertProblem(
                    Service.request()
                            .headers(two)
                            .get("/api/intake/v1/conversations/" + ID)
                            .then(),
                    401,
                    "NOT_SIGNED_IN");
        }
    }

    @Test
    void use_isNoted_butNotWithEachRequest() throws Throwable {
        Keys.Issued issued = Keys.issue("channel:web");

        Keys.postWith("Bearer " + issued.key()).statusCode(201);
        assertThat(lastUsed(issued.id())).isNull();
        VertxContextSupport.subscribeAndAwait(lastUses::store);

        assertThat(Instant.parse(lastUsed(issued.id()))).isBetween(Instant.now().minusSeconds(120), Instant.now());
    }

    private static String lastUsed(String id) {
        return Service.request()
                .get("/api/intake/v1/api-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("apiKeys.find { it.keyId == '" + id + "' }.lastUsedAt");
    }

    private static void isRefused(String authorization) {
        assertProblem(Keys.postWith(authorization), 401, "NOT_SIGNED_IN");
    }

    private static ValidatableResponse send(String endpoint, String key) {
        String path = "/api/intake/v1" + endpoint.substring(endpoint.indexOf(' ') + 1);
        String type = path.endsWith("/emails") ? "message/rfc822" : "application/json";
        var request = Service.request().header("Authorization", "Bearer " + key);
        return (endpoint.startsWith("GET")
                        ? request.get(path)
                        : request.contentType(type).body("{}").post(path))
                .then();
    }
}
