package io.stellwerk.intake.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what channel integrations post. */
@ApplicationScoped
class ChannelInboundConsumer {
    private final BatchInbox inbox;
    private final ChannelMessages consumer;

    ChannelInboundConsumer(BatchInbox inbox, ChannelMessages consumer) {
        this.inbox = inbox;
        this.consumer = consumer;
    }

    @Incoming("channel-inbound-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, consumer);
    }
}
