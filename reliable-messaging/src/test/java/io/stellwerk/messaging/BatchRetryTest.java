package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchRetryTest {

    private static final Uni<String> DONE = Uni.createFrom().item("done");
    private static final Uni<String> HANGING = Uni.createFrom().nothing();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BatchRetry retry = new BatchRetry(config(), new MessagingMetrics(registry));
    private final List<Set<String>> failingAtAttempt = new ArrayList<>();

    @Test
    void a_failure_that_lasts_comes_through_at_once() {
        UniAssertSubscriber<String> batch = whilePassing(failing(lasting()), DONE);

        batch.awaitFailure().assertFailedWith(UnreadablePayload.class);
        assertThat(failingAtAttempt).hasSize(1);
        assertThat(retry.failingSince()).isEmpty();
    }

    @Test
    void a_failure_that_passes_is_retried_however_often_it_comes() {
        UniAssertSubscriber<String> batch = whilePassing(
                failing(passing()),
                failing(passing()),
                failing(passing()),
                failing(passing()),
                failing(passing()),
                DONE);

        batch.awaitItem().assertItem("done");
        assertThat(failingAtAttempt).hasSize(6);
    }

    @Test
    void a_failure_of_unknown_kind_comes_through_after_so_many_retries() {
        UniAssertSubscriber<String> batch =
                whilePassing(failing(unknown()), failing(unknown()), failing(unknown()), DONE);

        batch.awaitFailure().assertFailedWith(IllegalStateException.class);
        assertThat(failingAtAttempt).hasSize(3);
    }

    @Test
    void a_batch_that_hangs_is_tried_again_and_comes_through_to_be_split() {
        whilePassing(HANGING, DONE).awaitItem().assertItem("done");

        whilePassing(HANGING, HANGING, HANGING, DONE).awaitFailure();
    }

    @Test
    void a_record_that_hangs_alone_waits_for_the_database() {
        subscribe(retry.whilePassing("notes-in", 1, attempts(HANGING, HANGING, HANGING, HANGING, DONE)))
                .awaitItem()
                .assertItem("done");
    }

    @Test
    void a_consumer_counts_as_failing_from_its_first_failure_until_it_succeeds() {
        whilePassing(failing(passing()), failing(passing()), DONE).awaitItem();

        assertThat(failingAtAttempt).containsExactly(Set.of(), Set.of("notes-in"), Set.of("notes-in"));
        assertThat(retry.failingSince()).isEmpty();
        assertThat(registry.counter("stellwerk_inbox_retries", "consumer", "notes-in")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void what_must_be_done_is_retried_whatever_the_failure() {
        UniAssertSubscriber<String> batch = subscribe(retry.untilDone(
                "notes-in",
                attempts(failing(lasting()), failing(unknown()), failing(unknown()), failing(unknown()), DONE)));

        batch.awaitItem().assertItem("done");
    }

    @Test
    void a_person_waits_for_three_retries_of_what_passes_and_for_none_of_what_may_not() {
        subscribe(retry.briefly(attempts(failing(passing()), failing(passing()), failing(passing()), DONE)))
                .awaitItem()
                .assertItem("done");
        subscribe(retry.briefly(
                        attempts(failing(passing()), failing(passing()), failing(passing()), failing(passing()), DONE)))
                .awaitFailure();
        subscribe(retry.briefly(attempts(failing(unknown()), DONE)))
                .awaitFailure()
                .assertFailedWith(IllegalStateException.class);
    }

    @SafeVarargs
    private UniAssertSubscriber<String> whilePassing(Uni<String>... attempts) {
        return subscribe(retry.whilePassing("notes-in", 2, attempts(attempts)));
    }

    @SafeVarargs
    private Supplier<Uni<String>> attempts(Uni<String>... attempts) {
        Iterator<Uni<String>> next = Stream.of(attempts).iterator();
        return () -> {
            failingAtAttempt.add(Set.copyOf(retry.failingSince().keySet()));
            return next.next();
        };
    }

    private static UniAssertSubscriber<String> subscribe(Uni<String> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static Uni<String> failing(Throwable failure) {
        return Uni.createFrom().failure(failure);
    }

    private static Throwable passing() {
        return new IOException("the database is away");
    }

    private static Throwable lasting() {
        return new UnreadablePayload(String.class, "not readable");
    }

    private static Throwable unknown() {
        return new IllegalStateException("a bug");
    }

    private static MessagingConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(MessagingConfig.class)
                .withDefaultValues(Map.of(
                        "stellwerk.messaging.service", "notes",
                        "stellwerk.messaging.inbox.batch-timeout", "PT0.2S",
                        "stellwerk.messaging.inbox.retry-first", "PT0.001S",
                        "stellwerk.messaging.inbox.retry-most", "PT0.01S",
                        "stellwerk.messaging.inbox.unknown-failure-retries", "2"))
                .build()
                .getConfigMapping(MessagingConfig.class);
    }
}
