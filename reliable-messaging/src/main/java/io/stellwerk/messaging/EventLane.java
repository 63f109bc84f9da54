package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/**
 * All topics but the compacted ones, in shards that the instances share. A record that comes late is a repeat here, and
 * every inbox knows it; so it costs nothing that the broker lets it in.
 */
record EventLane(OutboxStore store, RecordPublisher publisher, Duration linger) implements Lane {

    @Override
    public Uni<List<OutboxStore.Stored>> next(Transaction transaction) {
        return store.claimShards(transaction)
                .chain(shards ->
                        shards.isEmpty() ? Uni.createFrom().item(List.of()) : store.oldest(transaction, shards));
    }
}
