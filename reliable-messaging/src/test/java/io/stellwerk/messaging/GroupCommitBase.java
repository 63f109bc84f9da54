package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Requests whose transactions begin once they may, one at a time. */
abstract class GroupCommitBase {

    static final int PLACES = 4;
    static final String POISON = "poison";
    static final String OUTAGE = "outage";
    static final String LATER_OUTAGE = "outage, if it comes alone";
    static final String HANGING = "hanging";

    static final Duration BRIEF = Duration.ofSeconds(2);

    private final Vertx vertx = Vertx.vertx();
    final CompletableFuture<Void> open = new CompletableFuture<>();
    final List<List<String>> performed = new CopyOnWriteArrayList<>();
    final List<String> committed = new CopyOnWriteArrayList<>();
    final GroupCommit<String, String> shared = with(Duration.ofMinutes(1), Duration.ZERO);

    /** Transactions that begin once they may. */
    private final class HeldTransactions implements Transactions {
        @Override
        public <T> Uni<T> run(BiFunction<Transaction, Outbox, Uni<T>> work) {
            return Uni.createFrom().completionStage(open).chain(() -> work.apply(null, null));
        }
    }

    private final class Echo implements GroupCommit.Work<String, String> {
        @Override
        public Uni<List<String>> perform(Transaction transaction, Outbox outbox, List<String> requests) {
            performed.add(requests);
            if (requests.contains(POISON)) {
                return Uni.createFrom().failure(new IllegalStateException(POISON));
            }
            if (requests.contains(HANGING)) {
                return Uni.createFrom().nothing();
            }
            if (requests.contains(OUTAGE) || requests.equals(List.of(LATER_OUTAGE))) {
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

    GroupCommit<String, String> with(Duration longestWait, Duration linger) {
        return with(new OneAtATime(longestWait, linger, Duration.ofMinutes(1)));
    }

    GroupCommit<String, String> with(GroupCommitLimits limits) {
        return new GroupCommit<>(new Echo(), new HeldTransactions(), vertx, limits);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    List<UniAssertSubscriber<String>> run(String... requests) {
        return Stream.of(requests).map(request -> subscribe(shared, request)).toList();
    }

    static UniAssertSubscriber<String> subscribe(GroupCommit<String, String> to, String request) {
        return to.run(request, 1).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
