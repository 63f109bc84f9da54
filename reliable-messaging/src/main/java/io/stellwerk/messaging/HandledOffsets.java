package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Commits the offsets of what is handled four times a second, those of all partitions of a channel together: the broker flushes
 * each partition's commit to the disk, so that a commit for each batch costs more flushes than the events themselves. What
 * was handled but not yet committed when a service dies comes again, and every inbox knows it.
 *
 * <p>Channels take it by {@code commit-strategy=handled}. It relies on batches that are acknowledged in their order.
 */
final class HandledOffsets implements KafkaCommitHandler {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final Optional<CrashLoopRecovery> start;
    private final OffsetsToCommit offsets = new OffsetsToCommit();

    private HandledOffsets(Vertx vertx, KafkaConsumer<?, ?> consumer, Optional<CrashLoopRecovery> start) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.start = start;
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        start.ifPresent(careful -> careful.assigned(consumer.unwrap(), partitions));
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> handled) {
        add(Map.of(
                new TopicPartition(handled.getTopic(), handled.getPartition()),
                new OffsetAndMetadata(handled.getOffset() + 1)));
        return Uni.createFrom().voidItem();
    }

    /** Whoever gets the partitions next begins behind what was handled here; called by the thread that polls. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> taken =
                offsets.take(consumer.unwrap().assignment());
        if (!taken.isEmpty()) {
            try {
                consumer.unwrap().commitSync(taken, TIMEOUT);
            } catch (KafkaException e) {
                Log.infof("offsets not committed, their records will be repeated: reason=%s", e);
            }
        }
    }

    private void add(Map<TopicPartition, OffsetAndMetadata> handled) {
        if (offsets.add(handled)) {
            vertx.setTimer(
                    INTERVAL.toMillis(),
                    _ -> consumer.runOnPollingThread(this::commit)
                            .subscribe()
                            .with(_ -> {}, failure -> Log.debugf("offsets not committed: reason=%s", failure)));
        }
    }

    private void commit(Consumer<?, ?> polled) {
        Map<TopicPartition, OffsetAndMetadata> taken = offsets.take(polled.assignment());
        if (!taken.isEmpty()) {
            polled.commitAsync(taken, (_, failure) -> {
                if (failure != null) {
                    Log.logf(
                            failure instanceof RetriableException ? Logger.Level.DEBUG : Logger.Level.WARN,
                            "offsets not committed, trying again: reason=%s",
                            failure);
                    add(taken);
                }
            });
        }
    }

    /** Makes one for each channel. */
    @ApplicationScoped
    @Identifier("handled")
    static class Factory implements KafkaCommitHandler.Factory {

        private final CrashLoopRecoveries starts;

        Factory(CrashLoopRecoveries starts) {
            this.starts = starts;
        }

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new HandledOffsets(vertx, consumer, starts.of(config.getChannel()));
        }
    }
}
