package io.stellwerk.intake.integrations.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.intake.admission.OutboxRoom;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what channel integrations post. */
@ApplicationScoped
class ChannelInboundConsumer {
    private final BatchInbox inbox;
    private final ChannelMessages consumer;
    private final OutboxRoom room;

    ChannelInboundConsumer(BatchInbox inbox, ChannelMessages consumer, OutboxRoom room) {
        this.inbox = inbox;
        this.consumer = consumer;
        this.room = room;
    }

    @Incoming("channel-inbound-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return room.awaited().chain(() -> inbox.handle(batch, consumer));
    }
}
