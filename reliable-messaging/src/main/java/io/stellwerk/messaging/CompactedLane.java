package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * The compacted topics: the last record of a key stays there, so an older one that comes late would be the one that
 * stays. One instance at a time publishes them, and when another takes over, the broker refuses the earlier one.
 */
record CompactedLane(OutboxStore store, FencedPublisher publisher, UUID instance) implements Lane {

    private static final Duration REST = Duration.ofMillis(250);

    /** A batch is a Kafka transaction, which costs the broker a mark in each partition, and nobody waits for a state. */
    @Override
    public Duration linger() {
        return REST;
    }

    /**
     * The fence comes before the rows are read, so that an instance that stands still between the two finds its claim
     * gone when it reads. The other way round it would shut out the others with rows in hand that are older than theirs.
     */
    @Override
    public Uni<List<OutboxStore.Stored>> next(Transaction transaction) {
        Executor here = SessionContext.executor(Vertx.currentContext());
        return store.claimCompacted(transaction, instance)
                .chain(lastOne -> lastOne.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : publisher
                                .fence(lastOne.contains(instance))
                                .emitOn(here)
                                .chain(() -> store.oldestCompacted(transaction)));
    }
}
