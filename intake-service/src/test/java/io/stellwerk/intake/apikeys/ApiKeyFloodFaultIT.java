package io.stellwerk.intake.apikeys;

import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.apikeys.ApiKeyText;
import io.stellwerk.audit.Caller;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key has its limit, wrong keys have a tight one, and who floods the desk with them does not keep others out. */
@QuarkusTest
@Tag("slow")
class ApiKeyFloodFaultIT {

    private static final int USUAL_BURST = 30;
    private static final Caller RUTH = new Caller("ruth", "Ruth", "127.0.0.1", null);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ApiKeys keys;

    @Test
    void post_isRefusedForAWhile_whenAKeySendsMoreThanItMay() {
        String wish = Keys.wish(Instant.now().plus(Duration.ofDays(1)), "channel:web")
                .replace("{", "{\"requestsPerMinute\": 30, ");
        String key = Keys.Issued.of(Keys.create(wish).statusCode(201)).key();
        for (int i = 0; i < 10; i++) {
            Keys.postWith("Bearer " + key).statusCode(201);
        }

        ValidatableResponse refused = Keys.postWith("Bearer " + key);

        assertProblem(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1, 2);
        await().untilAsserted(() -> Keys.postWith("Bearer " + key).statusCode(201));
    }

    @Test
    void post_isRefusedForAWhile_whenTooManyWrongKeysComeFromAnAddress_butNotThatOfAKnownKey() {
        String key = Keys.issue("channel:web").key();
        String address = Keys.strangersAddress();
        Keys.postFrom(address, key).statusCode(201);
        ValidatableResponse refused = Keys.postFrom(address, strange());
        int attempts = 1;
        while (refused.extract().statusCode() == 401 && attempts < 3 * USUAL_BURST) {
            refused = Keys.postFrom(address, strange());
            attempts++;
        }

        assertThat(attempts).isGreaterThan(USUAL_BURST);
        assertProblem(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1, 2);
        Keys.postFrom(address, key).statusCode(201);
        Keys.postFrom(Keys.strangersAddress(), strange()).statusCode(401);
    }

    @Test
    void post_isAccepted_whileWrongKeysComeFromEverywhere() throws InterruptedException {
        String key = Keys.issue("channel:web").key();
        Keys.Issued target = Keys.issue("channel:web");
        Keys.postWith("Bearer " + key).statusCode(201);
        AtomicBoolean over = new AtomicBoolean();
        Set<Integer> answers = ConcurrentHashMap.newKeySet();

        try (ExecutorService attackers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                attackers.execute(() -> {
                    while (!over.get()) {
                        String wrong = RANDOM.nextBoolean() ? strange() : guess(target.id());
                        answers.add(Keys.postWith("Bearer " + wrong).extract().statusCode());
                    }
                });
            }
            for (int i = 0; i < 50; i++) {
                Keys.postWith("Bearer " + key).statusCode(201);
            }
            over.set(true);
        }

        assertThat(answers).contains(401).isSubsetOf(401, 503);
        await().untilAsserted(() -> Keys.postWith("Bearer " + target.key()).statusCode(201));
    }

    @Test
    void post_isRefusedWithinTenSeconds_whenAnotherInstanceRevokedTheKey() throws Throwable {
        Keys.Issued issued = Keys.issue("channel:web");
        Keys.postWith("Bearer " + issued.key()).statusCode(201);

        VertxContextSupport.subscribeAndAwait(() ->
                keys.change(issued.id(), key -> key.revoked(new ApiKey.Deed("ruth", Instant.now())), RUTH));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Keys.postWith("Bearer " + issued.key()).statusCode(401));
    }

    private static String strange() {
        byte[] id = new byte[ApiKeyText.ID_BYTES];
        RANDOM.nextBytes(id);
        return guess(ApiKeyText.id(id));
    }

    private static String guess(String id) {
        byte[] secret = new byte[ApiKeyText.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return ApiKeyText.of(id, secret).whole();
    }
}
