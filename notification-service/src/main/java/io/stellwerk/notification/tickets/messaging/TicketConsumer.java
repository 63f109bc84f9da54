package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;

/**
 * Base of the consumers of all topics: it hands batches to the inbox and saves their work. Subclasses are singletons: a
 * client proxy would need a constructor without arguments.
 *
 * @param <P> what payloads are read as
 */
abstract class TicketConsumer<P> implements EventConsumer<P, BatchWork> {

    private final String channel;
    private final BatchInbox inbox;
    private final BatchRecorder recorder;

    TicketConsumer(String channel, BatchInbox inbox, BatchRecorder recorder) {
        this.channel = channel;
        this.inbox = inbox;
        this.recorder = recorder;
    }

    final Uni<Void> handle(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this);
    }

    final BatchRecorder recorder() {
        return recorder;
    }

    @Override
    public final String name() {
        return channel;
    }

    @Override
    public final Uni<Void> save(Transaction transaction, BatchWork work, Outbox outbox) {
        return recorder.finish(transaction, work, outbox);
    }
}
