package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What the consumers of all topics have in common: their place in the inbox, and how their work is saved. Those that
 * extend it are singletons: a client proxy would need a constructor without arguments.
 */
abstract class DeskConsumer implements EventConsumer<DeskWork> {

    private final String channel;
    private final BatchInbox inbox;
    private final DeskRecorder recorder;

    DeskConsumer(String channel, BatchInbox inbox, DeskRecorder recorder) {
        this.channel = channel;
        this.inbox = inbox;
        this.recorder = recorder;
    }

    final Uni<Void> handle(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this);
    }

    final DeskRecorder recorder() {
        return recorder;
    }

    @Override
    public final String name() {
        return channel;
    }

    @Override
    public final Uni<Void> save(Mutiny.Session session, DeskWork work, Outbox outbox) {
        return recorder.finish(session, work, outbox);
    }
}
