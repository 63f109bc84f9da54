package io.stellwerk.intake.integrations.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.IntakeBatch;
import io.stellwerk.intake.conversations.IntakeMetrics;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.conversations.ReceiveMessages;
import io.stellwerk.intake.integrations.Fault;
import io.stellwerk.intake.integrations.RefusalCode;
import io.stellwerk.intake.integrations.messaging.ChannelMessageReader.Reading;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.InboundMessages;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.Publishers;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Refusal;
import io.stellwerk.messaging.SentRecord;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Receives what channel integrations post, exactly as what comes over HTTP, and answers each message: accepted, or refused
 * for breaking the contract.
 */
@ApplicationScoped
class ChannelMessages implements EventConsumer<ChannelMessages.Entry, ChannelMessages.Work> {
    private static final String TYPES = "stellwerk.channel.";

    private final ReceiveMessages receive;
    private final InboundMessages messages;
    private final IntakeMetrics metrics;
    private final ChannelMessageReader reader;
    private final ChannelResults results;

    ChannelMessages(
            ReceiveMessages receive,
            InboundMessages messages,
            IntakeMetrics metrics,
            ChannelMessageReader reader,
            ChannelResults results) {
        this.receive = receive;
        this.messages = messages;
        this.metrics = metrics;
        this.reader = reader;
        this.results = results;
    }

    /** Content of an event, with the message that it is to intake unless it breaks the contract. */
    record Entry(Reading reading, @Nullable InboundMessage inbound) {}

    /** The batch, and the answers to the producers. */
    record Work(IntakeBatch batch, List<OutgoingEvent> answers, List<Refusal> refusals) {}

    @Override
    public String name() {
        return "channel-inbound-in";
    }

    @Override
    public Publishers publishers() {
        return Publishers.ANYBODY;
    }

    /** Of other types, too, whose messages are refused: behind each of them is a customer who waits. */
    @Override
    public boolean handles(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public Entry read(IncomingEvent event) {
        return read(event, UnaryOperator.identity());
    }

    /** As usual, with the message as the given change makes it. */
    Entry read(IncomingEvent event, UnaryOperator<InboundMessage> change) {
        Reading reading = reader.read(event);
        return switch (reading) {
            case Reading.Readable(ChannelMessage message) ->
                new Entry(
                        reading,
                        change.apply(messages.of(
                                message.draft(event.source(), TraceParent.continued(event.traceparent())))));
            case Reading.Faulty _ -> new Entry(reading, null);
        };
    }

    @Override
    public Uni<Work> load(Transaction transaction, List<ReadEvent<Entry>> events) {
        List<InboundMessage> inbound = events.stream()
                .map(event -> event.payload().inbound())
                .filter(Objects::nonNull)
                .toList();
        return receive.load(transaction, inbound).map(batch -> new Work(batch, new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void decide(Work work, ReadEvent<Entry> event) {
        Entry entry = event.payload();
        switch (entry.reading()) {
            case Reading.Readable(ChannelMessage message) -> decide(work, event.event(), message, entry.inbound());
            case Reading.Faulty(Fault fault, String id) -> refuse(work, event.event(), fault, id);
        }
    }

    @Override
    public Uni<Void> save(Transaction transaction, Work work, Outbox outbox) {
        return receive.save(transaction, work.batch(), outbox).invoke(() -> {
            work.answers().forEach(outbox::add);
            metrics.received(work.batch());
        });
    }

    @Override
    public List<Refusal> refused(Work work) {
        return work.refusals();
    }

    @Override
    public void unreadable(SentRecord sent, Outbox outbox) {
        outbox.add(results.refused(sent, reader.idIn(sent.payload())));
    }

    private void decide(Work work, IncomingEvent event, ChannelMessage message, @Nullable InboundMessage inbound) {
        if (inbound == null) {
            throw new IllegalStateException("not loaded");
        }
        Outcome outcome = receive.decide(work.batch(), inbound);
        if (outcome instanceof Outcome.KeyReused) {
            refuse(work, event, new Fault(RefusalCode.MESSAGE_ID_REUSED, "sourceMessageId"), message.sourceMessageId());
        } else {
            work.answers().add(results.accepted(event, message, outcome));
        }
    }

    private void refuse(Work work, IncomingEvent event, Fault fault, @Nullable String sourceMessageId) {
        work.answers().add(results.refused(event, fault, sourceMessageId));
        work.refusals().add(new Refusal(event, fault.toString()));
    }
}
