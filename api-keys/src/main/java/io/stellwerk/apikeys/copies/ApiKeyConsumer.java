package io.stellwerk.apikeys.copies;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.apikeys.KnownKeys;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Keeps copies of the keys of a topic; a service says which topic and type. Subclasses are singletons. */
public abstract class ApiKeyConsumer implements EventConsumer<ApiKeyChanged, List<ApiKeyChanged>> {

    private final String channel;
    private final String type;

    @Inject
    BatchInbox inbox;

    @Inject
    KeyCopies copies;

    @Inject
    KnownKeys known;

    /** Names the channel, and the type of the events there that tell of keys. */
    protected ApiKeyConsumer(String channel, String type) {
        this.channel = channel;
        this.type = type;
    }

    /** Handles a batch; a key that was revoked works here no longer than that takes. */
    protected final Uni<Void> handle(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this).invoke(known::outdated);
    }

    @Override
    public final String name() {
        return channel;
    }

    @Override
    public final boolean handles(String wireName) {
        return wireName.equals(type);
    }

    @Override
    public final ApiKeyChanged read(IncomingEvent event) {
        return event.as(ApiKeyChanged.class);
    }

    @Override
    public final Uni<List<ApiKeyChanged>> load(Transaction transaction, List<ReadEvent<ApiKeyChanged>> events) {
        return Uni.createFrom().item(new ArrayList<>());
    }

    @Override
    public final void decide(List<ApiKeyChanged> work, ReadEvent<ApiKeyChanged> event) {
        work.add(event.payload());
    }

    @Override
    public final Uni<Void> save(Transaction transaction, List<ApiKeyChanged> work, Outbox outbox) {
        return work.isEmpty() ? Uni.createFrom().voidItem() : copies.store(transaction, work);
    }
}
