package io.stellwerk.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.TooBusy;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checking of keys against a database that may be away, and against floods. */
class CheckApiKeyTest {

    /** Longer than a busy machine pauses, and far less than for ever. */
    private static final Duration LONG_AFTER = Duration.ofSeconds(20);

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ApiKeyText TEXT = ApiKeyTextTest.key(1);
    private static final ApiKeyText STRANGE = ApiKeyTextTest.key(2);

    private final Vertx vertx = Vertx.vertx();
    private final FakeKeys stored = new FakeKeys();
    private final SecretHash hash = new SecretHash();
    private final KnownKeys known = new KnownKeys(stored, vertx, new FakeKeys.Config());
    private final CheckApiKey check = new CheckApiKey(known, hash, stored);

    @BeforeEach
    void store() {
        stored.put(TEXT.id(), hashOf(TEXT));
    }

    @AfterEach
    void close() {
        hash.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_key_is_hashed_once_and_then_known() {
        assertThat(check.checkedBefore(TEXT, reading(), NOW)).isEmpty();
        assertThat(checked(TEXT)).isPresent();

        assertThat(check.checkedBefore(TEXT, reading(), NOW)).isPresent();
        assertThat(stored.uses).containsEntry(TEXT.id(), NOW);
    }

    @Test
    void a_wrong_secret_and_a_strange_id_are_refused() {
        ApiKeyText wrong = ApiKeyText.of(TEXT.id(), new byte[ApiKeyText.SECRET_BYTES]);

        assertThat(checked(wrong)).isEmpty();
        assertThat(checked(TEXT)).isPresent();
        assertThat(checked(wrong)).isEmpty();
        assertThat(checked(STRANGE)).isEmpty();
    }

    @Test
    void a_key_that_was_made_a_moment_ago_elsewhere_is_found() {
        KnownKeys.Reading before = reading();
        stored.put(STRANGE.id(), hashOf(STRANGE));

        assertThat(check.check(STRANGE, before, NOW).await().atMost(Duration.ofSeconds(5)))
                .isPresent();
    }

    @Test
    void a_revoked_key_works_for_no_longer_than_it_is_believed() {
        assertThat(checked(TEXT)).isPresent();
        stored.remove(TEXT.id());

        await().atMost(LONG_AFTER)
                .until(() -> check.believed()
                        .map(keys -> check.checkedBefore(TEXT, keys, NOW).isEmpty())
                        .orElse(false));
    }

    @Test
    void in_an_outage_known_keys_go_on_for_their_time_and_nobody_is_refused() {
        assertThat(checked(TEXT)).isPresent();
        KnownKeys.Reading keys = reading();
        stored.goAway();

        assertThat(check.checkedBefore(TEXT, check.believed().orElseThrow(), NOW))
                .isPresent();
        assertThatThrownBy(() -> check.check(STRANGE, keys, NOW).await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(UncheckedIOException.class);
        await().atMost(LONG_AFTER).until(() -> check.believed().isEmpty());
        assertThatThrownBy(() -> check.read().await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(UncheckedIOException.class);

        stored.comeBack();
        assertThat(checked(TEXT)).isPresent();
    }

    @Test
    void a_flood_of_strange_ids_shares_few_readings_of_the_database() {
        KnownKeys.Reading keys = reading();
        int before = stored.readings.get();

        List<CompletableFuture<Optional<ActiveKey>>> answers = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        check.check(ApiKeyTextTest.key(1_000 + i), keys, NOW).subscribeAsCompletionStage())
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEmpty());
        assertThat(stored.readings.get() - before).isLessThan(200);
    }

    @Test
    void a_flood_of_wrong_secrets_waits_in_a_short_queue_and_known_keys_do_not_notice() {
        KnownKeys.Reading keys = reading();
        assertThat(checked(TEXT)).isPresent();
        stored.put(STRANGE.id(), hashOf(STRANGE));
        KnownKeys.Reading both = check.read().await().atMost(Duration.ofSeconds(5));
        AtomicInteger busy = new AtomicInteger();

        List<CompletableFuture<Optional<ActiveKey>>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] guess = new byte[ApiKeyText.SECRET_BYTES];
            guess[0] = (byte) i;
            answers.add(check.check(ApiKeyText.of(STRANGE.id(), guess), both, NOW)
                    .onFailure(TooBusy.class)
                    .invoke(() -> busy.incrementAndGet())
                    .subscribeAsCompletionStage());
        }

        long begun = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(check.checkedBefore(TEXT, keys, NOW)).isPresent();
        }
        // Behind the guesses, each would wait for the hash of one.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG_AFTER);
        assertThat(busy.get()).isGreaterThan(100);
        answers.forEach(answer -> answer.exceptionally(_ -> Optional.empty()).join());
    }

    private Optional<ActiveKey> checked(ApiKeyText text) {
        return Uni.createFrom()
                .deferred(() -> check.read().chain(keys -> check.check(text, keys, NOW)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private KnownKeys.Reading reading() {
        return check.read().await().atMost(Duration.ofSeconds(5));
    }

    private String hashOf(ApiKeyText text) {
        return hash.of(text.secret()).await().atMost(Duration.ofSeconds(5));
    }
}
