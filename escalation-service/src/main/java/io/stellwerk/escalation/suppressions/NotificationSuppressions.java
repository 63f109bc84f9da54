package io.stellwerk.escalation.suppressions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores suppressions, so that an agent who writes to such a customer is warned. The ticket itself does not change. */
@Singleton
class NotificationSuppressions implements EventConsumer<SuppressionChange, NotificationSuppressions.Work> {

    private final RecipientSuppressions suppressions;

    NotificationSuppressions(RecipientSuppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** Latest suppression, or its end, of each ticket in the batch. */
    record Work(Map<TicketId, RecipientSuppression> begun, Set<TicketId> ended) {

        void begin(TicketId ticket, RecipientSuppression suppression) {
            begun.put(ticket, suppression);
            ended.remove(ticket);
        }

        void end(TicketId ticket) {
            begun.remove(ticket);
            ended.add(ticket);
        }
    }

    @Override
    public String name() {
        return "notification-suppressions-in";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(AddressSuppressed.TYPE) || type.equals(SuppressionLifted.TYPE);
    }

    @Override
    public SuppressionChange read(IncomingEvent event) {
        return event.type().equals(AddressSuppressed.TYPE)
                ? event.as(AddressSuppressed.class)
                : event.as(SuppressionLifted.class);
    }

    @Override
    public Uni<Work> load(Transaction transaction, List<ReadEvent<SuppressionChange>> events) {
        return Uni.createFrom().item(() -> new Work(new LinkedHashMap<>(), new LinkedHashSet<>()));
    }

    @Override
    public void decide(Work work, ReadEvent<SuppressionChange> event) {
        switch (event.payload()) {
            case AddressSuppressed suppressed ->
                work.begin(new TicketId(suppressed.ticketId()), suppressed.suppression());
            case SuppressionLifted lifted -> work.end(new TicketId(lifted.ticketId()));
        }
    }

    @Override
    public Uni<Void> save(Transaction transaction, Work work, Outbox outbox) {
        return suppressions.save(transaction, work.begun(), work.ended());
    }
}
