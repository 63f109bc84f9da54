package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTransactionsTest {

    static final int PLACES = 4;
    private static final String POISON = "poison";
    private static final String OUTAGE = "outage";

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final List<List<String>> performed = new CopyOnWriteArrayList<>();
    private final List<String> committed = new CopyOnWriteArrayList<>();
    private final SharedTransactions<String, String> shared = with(Duration.ofMinutes(1), Duration.ZERO);

    /** Transactions that begin once they may. */
    private final class HeldTransactions implements Transactions {
        @Override
        public <T> Uni<T> run(BiFunction<Mutiny.Session, Outbox, Uni<T>> work) {
            return Uni.createFrom().completionStage(open).chain(() -> work.apply(null, null));
        }
    }

    private final class Echo implements SharedTransactions.Work<String, String> {
        @Override
        public Uni<List<String>> perform(Mutiny.Session session, Outbox outbox, List<String> requests) {
            performed.add(requests);
            if (requests.contains(POISON)) {
                return Uni.createFrom().failure(new IllegalStateException(POISON));
            }
            if (requests.contains(OUTAGE)) {
                return Uni.createFrom().failure(new IOException(OUTAGE));
            }
            return Uni.createFrom()
                    .item(requests.stream().map(request -> request + "!").toList());
        }

        @Override
        public void committed(List<String> answers) {
            committed.addAll(answers);
        }
    }

    private SharedTransactions<String, String> with(Duration longestWait, Duration rest) {
        return new SharedTransactions<>(new Echo(), new HeldTransactions(), vertx, new OneAtATime(longestWait, rest));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_arrives_while_others_are_being_written_shares_the_next_transaction() {
        List<UniAssertSubscriber<String>> callers = run("a", "b", "c", "d", "e");

        open.complete(null);

        callers.forEach(UniAssertSubscriber::awaitItem);
        assertThat(performed).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
        assertThat(callers).extracting(UniAssertSubscriber::getItem).containsExactly("a!", "b!", "c!", "d!", "e!");
        await().untilAsserted(() -> assertThat(committed).containsExactly("a!", "b!", "c!", "d!", "e!"));
    }

    @Test
    void what_arrives_while_a_transaction_rests_shares_the_next_one() {
        SharedTransactions<String, String> resting = with(Duration.ofMinutes(1), Duration.ofSeconds(2));
        open.complete(null);
        subscribe(resting, "a").awaitItem();

        List<UniAssertSubscriber<String>> callers =
                Stream.of("b", "c").map(request -> subscribe(resting, request)).toList();

        callers.forEach(UniAssertSubscriber::awaitItem);
        assertThat(performed).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void what_fails_does_not_fail_those_with_whom_it_shares() {
        List<UniAssertSubscriber<String>> callers = run("a", "b", POISON, "c");

        open.complete(null);

        callers.get(1).awaitItem().assertItem("b!");
        callers.get(2).awaitFailure().assertFailedWith(IllegalStateException.class, POISON);
        callers.get(3).awaitItem().assertItem("c!");
        assertThat(performed)
                .containsExactly(List.of("a"), List.of("b", POISON, "c"), List.of("b"), List.of(POISON), List.of("c"));
    }

    @Test
    void an_outage_is_told_to_all_and_not_tried_for_each() {
        List<UniAssertSubscriber<String>> callers = run("a", "b", OUTAGE, "c");

        open.complete(null);

        callers.stream().skip(1).forEach(caller -> caller.awaitFailure().assertFailedWith(IOException.class, OUTAGE));
        assertThat(performed).containsExactly(List.of("a"), List.of("b", OUTAGE, "c"));
    }

    @Test
    void who_finds_no_place_is_turned_away_at_once() {
        run("under way", "1", "2", "3", "4");
        assertThat(shared.isTooBusy()).isTrue();

        run("too late").getFirst().awaitFailure().assertFailedWith(TooBusy.class);

        open.complete(null);
        await().untilAsserted(() -> assertThat(shared.isTooBusy()).isFalse());
        run("later").getFirst().awaitItem().assertItem("later!");
    }

    @Test
    void who_has_waited_for_too_long_is_sent_away_although_nothing_moves() {
        SharedTransactions<String, String> impatient = with(Duration.ofMillis(50), Duration.ZERO);
        impatient.start();
        UniAssertSubscriber<String> underWay = subscribe(impatient, "under way");
        UniAssertSubscriber<String> waiting = subscribe(impatient, "waiting");

        waiting.awaitFailure().assertFailedWith(TooBusy.class);

        open.complete(null);
        underWay.awaitItem();
        assertThat(performed).containsExactly(List.of("under way"));
    }

    @Test
    void what_has_begun_is_carried_through_when_its_caller_hangs_up() {
        UniAssertSubscriber<String> caller = run("a").getFirst();

        caller.cancel();
        open.complete(null);

        await().untilAsserted(() -> assertThat(committed).containsExactly("a!"));
    }

    @Test
    void a_stop_waits_for_what_has_begun_and_begins_no_more() {
        run("a", "b");
        FutureTask<Void> stopped = new FutureTask<>(() -> {
            shared.finish();
            return null;
        });
        Thread stopping = Thread.ofVirtual().start(stopped);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);

        open.complete(null);

        await().until(stopped::isDone);
        assertThat(committed).containsExactly("a!");
        assertThat(performed).containsExactly(List.of("a"));
    }

    private List<UniAssertSubscriber<String>> run(String... requests) {
        return Stream.of(requests).map(request -> subscribe(shared, request)).toList();
    }

    private static UniAssertSubscriber<String> subscribe(SharedTransactions<String, String> to, String request) {
        return to.run(request, 1).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
