package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Two notebooks, notes that can be mended, and the words to talk about dead letters. */
abstract class DeadLetterFaultBase extends NoteFaultBase {

    @Inject
    DeadLetterOperations desk;

    @Inject
    RedriveAttempt attempt;

    @Inject
    Redrive redrive;

    @Inject
    KeyOrder order;

    @Inject
    OutboxTransactions outboxTransactions;

    final String other = "notebook-" + UUID.randomUUID();

    /** A text of this test's own that cannot be decided until it is mended. */
    final String poison = "poison " + notebook;

    private final AtomicLong offset = new AtomicLong(offsetOfItsOwn());

    DeadLetterFaultBase() {
        NoteConsumer.BROKEN.add(poison);
    }

    void mend() {
        NoteConsumer.BROKEN.remove(poison);
    }

    /** A place on the topic that neither a published record nor another test's has. */
    static long offsetOfItsOwn() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    /** A note as a consumer would get it. */
    ConsumerRecord<String, byte[]> note(@Nullable String key, String text) {
        long place = offset.getAndIncrement();
        return new ConsumerRecord<>(
                "notes.v1",
                0,
                place,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                ("{\"text\":\"" + text + "\"}").getBytes(UTF_8),
                new RecordHeaders(envelope(notebook + "/" + place, key == null ? "none" : key)),
                Optional.empty());
    }

    ReceivedRecord.WellFormed received(String key, String text) {
        return (ReceivedRecord.WellFormed) ReceivedRecord.of(note(key, text), Publishers.OURS);
    }

    @SafeVarargs
    final void deliver(ConsumerRecord<String, byte[]>... records) {
        handle(List.of(records));
    }

    /** The letters about a notebook, in their order. */
    List<DeadLetterSummary> letters(String key) {
        return OnContext.await(() -> desk.list(new DeadLetterQuery(null, null, "notes-in", key, 0, 100)));
    }

    Stream<DeadLetterSummary.State> states(String key) {
        return letters(key).stream().map(DeadLetterSummary::state);
    }

    UUID letter(int index) {
        return letters(notebook).get(index).id();
    }

    DeadLetterOutcome redrive(UUID id) {
        return OnContext.await(() -> desk.redrive(id, SettlementNote.NONE));
    }

    /** Does something between a transaction's work and its commit. */
    <T> T beforeCommitOf(BiFunction<Transaction, PendingEvents, Uni<T>> work, Runnable meanwhile) {
        return OnContext.await(() ->
                outboxTransactions.runPending((transaction, outbox) -> work.apply(transaction, outbox)
                        .call(() -> {
                            Context context = Vertx.currentContext();
                            return Uni.createFrom()
                                    .item(() -> {
                                        meanwhile.run();
                                        return 0;
                                    })
                                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                                    .emitOn(command -> context.runOnContext(ignored -> command.run()));
                        })));
    }

    /** Begins something, and returns when it is done or waits for a lock. */
    <T> CompletableFuture<T> beginUntilItWaits(Supplier<T> action) {
        CompletableFuture<T> result = atOnce(action);
        await().atMost(Duration.ofSeconds(30)).until(() -> result.isDone() || locksWaitedFor() > 0);
        return result;
    }

    /** Begins something on a thread of its own. */
    static <T> CompletableFuture<T> atOnce(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, Thread::startVirtualThread);
    }

    private long locksWaitedFor() {
        return notes.ask(transaction -> transaction
                .sql(
                        "select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')",
                        Long.class)
                .one());
    }
}
