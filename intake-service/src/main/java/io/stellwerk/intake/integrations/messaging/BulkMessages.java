package io.stellwerk.intake.integrations.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Publishers;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Refusal;
import io.stellwerk.messaging.SentRecord;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Receives what is imported as what channel integrations post one by one; a message may even come both ways. Only that
 * nobody gets an automatic mail for it: so many would be cut off as a storm, together with those to live customers.
 */
@ApplicationScoped
class BulkMessages implements EventConsumer<ChannelMessages.Entry, ChannelMessages.Work> {
    private final ChannelMessages messages;

    BulkMessages(ChannelMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "channel-bulk-in";
    }

    @Override
    public Publishers publishers() {
        return messages.publishers();
    }

    @Override
    public boolean handles(String type) {
        return messages.handles(type);
    }

    @Override
    public ChannelMessages.Entry read(IncomingEvent event) {
        return messages.read(event, InboundMessage::unanswered);
    }

    @Override
    public Uni<ChannelMessages.Work> load(Transaction transaction, List<ReadEvent<ChannelMessages.Entry>> events) {
        return messages.load(transaction, events);
    }

    @Override
    public void decide(ChannelMessages.Work work, ReadEvent<ChannelMessages.Entry> event) {
        messages.decide(work, event);
    }

    @Override
    public List<Refusal> refused(ChannelMessages.Work work) {
        return messages.refused(work);
    }

    @Override
    public void unreadable(SentRecord sent, Outbox outbox) {
        messages.unreadable(sent, outbox);
    }

    @Override
    public Uni<Void> save(Transaction transaction, ChannelMessages.Work work, Outbox outbox) {
        return messages.save(transaction, work, outbox);
    }
}
