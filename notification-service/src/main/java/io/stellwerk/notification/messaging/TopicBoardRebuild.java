package io.stellwerk.notification.messaging;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.notification.application.Board;
import io.stellwerk.notification.application.BoardRebuild;
import io.stellwerk.notification.application.OwnContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Empties the board and reads the topics again from their beginning, beside the consumers, which go on: an event counts
 * the same whenever it is read, so that neither can spoil the other's work.
 */
@ApplicationScoped
class TopicBoardRebuild implements BoardRebuild {

    private static final List<String> TOPICS =
            List.of("intake.tickets.v1", "triage.assessments.v1", "escalation.tickets.v1");
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(5);

    private final AtomicBoolean running = new AtomicBoolean();
    private final Vertx vertx;
    private final Transactions transactions;
    private final BatchInbox inbox;
    private final Board board;
    private final Map<String, Object> brokerSettings;

    TopicBoardRebuild(
            Vertx vertx,
            Transactions transactions,
            BatchInbox inbox,
            Board board,
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        this.vertx = vertx;
        this.transactions = transactions;
        this.inbox = inbox;
        this.board = board;
        this.brokerSettings = brokerSettings;
    }

    @Override
    public boolean begin() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Infrastructure.getDefaultWorkerPool().execute(this::rebuild);
        return true;
    }

    private void rebuild() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Log.info("the board is made anew");
            done(() -> transactions.run((session, outbox) -> board.clear(session)));
            long events = replay(consumer, new BoardReplay("board-replay-" + UUID.randomUUID(), board));
            Log.infof("the board was made anew: events=%d", events);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            Log.error("the board was not made anew; ask for it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
        }
    }

    private long replay(KafkaConsumer<String, byte[]> consumer, BoardReplay replay)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long events = 0;
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            List<ConsumerRecord<String, byte[]>> records = StreamSupport.stream(
                            consumer.poll(POLL).spliterator(), false)
                    .toList();
            if (!records.isEmpty()) {
                done(() -> inbox.handle(records, replay));
                events += records.size();
            }
        }
        return events;
    }

    private void done(Supplier<Uni<Void>> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Boolean> finished = new CompletableFuture<>();
        OwnContext.run(
                vertx,
                () -> work.get().subscribe().with(nothing -> finished.complete(true), finished::completeExceptionally));
        boolean complete = finished.get(LONGEST_BATCH.toSeconds(), TimeUnit.SECONDS);
        Log.debugf("part of the board made anew: outcome=%s", complete);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
