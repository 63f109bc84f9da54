package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Writes letters down twice in one transaction: into the table, from where they can be redriven, and through the outbox
 * to the dead-letter topic, for other systems.
 */
@ApplicationScoped
class DeadLetterWriter {

    private final DeadLetterStore store;
    private final EventConsumers consumers;
    private final MessagingConfig config;

    DeadLetterWriter(DeadLetterStore store, EventConsumers consumers, MessagingConfig config) {
        this.store = store;
        this.consumers = consumers;
        this.config = config;
    }

    Uni<Void> write(Transaction transaction, PendingEvents outbox, String consumer, List<DeadLetter> letters) {
        boolean canBeRedriven = consumers.named(consumer).isPresent();
        List<DeadLetterStore.Row> rows = letters.stream()
                .map(letter -> new DeadLetterStore.Row(
                        letter,
                        StoredHeaders.of(letter.received().source().headers()),
                        canBeRedriven && holdsBack(letter)))
                .toList();
        DeadLetterRecord published =
                new DeadLetterRecord(config.service(), config.outbox().maxPayloadBytes());
        rows.forEach(row -> outbox.add(published.of(consumer, row)));
        return store.park(transaction, consumer, rows);
    }

    /** Whether later events of the same key wait: not for what is no event, belongs to no key, or is answered. */
    private static boolean holdsBack(DeadLetter letter) {
        return letter.received() instanceof ReceivedRecord.WellFormed
                && letter.received().source().key() != null
                && !letter.answered();
    }
}
