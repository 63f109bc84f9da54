package io.stellwerk.intake.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.InboundMessages;
import io.stellwerk.intake.application.IntakeBatch;
import io.stellwerk.intake.application.IntakeMetrics;
import io.stellwerk.intake.application.ReceiveMessages;
import io.stellwerk.intake.domain.InboundMessage;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Publishers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Receives what channel integrations post, exactly as what comes over HTTP. */
@ApplicationScoped
class ChannelMessages implements EventConsumer<ChannelMessages.Work> {
    private final ReceiveMessages receive;
    private final InboundMessages messages;
    private final IntakeMetrics metrics;

    ChannelMessages(ReceiveMessages receive, InboundMessages messages, IntakeMetrics metrics) {
        this.receive = receive;
        this.messages = messages;
        this.metrics = metrics;
    }

    /** The batch, the message of each event, and why an event has none. */
    record Work(IntakeBatch batch, Map<String, InboundMessage> byEvent, Map<String, RuntimeException> unusable) {}

    @Override
    public String name() {
        return "channel-inbound-in";
    }

    @Override
    public Publishers publishers() {
        return Publishers.ANYBODY;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ChannelMessage.TYPE);
    }

    @Override
    public Uni<Work> load(Mutiny.Session session, List<IncomingEvent> events) {
        return load(session, events, UnaryOperator.identity());
    }

    /** As usual, with each message as the given change makes it. */
    Uni<Work> load(Mutiny.Session session, List<IncomingEvent> events, UnaryOperator<InboundMessage> change) {
        Map<String, InboundMessage> byEvent = new LinkedHashMap<>();
        Map<String, RuntimeException> unusable = new HashMap<>();
        for (IncomingEvent event : events) {
            try {
                byEvent.put(event.identity(), change.apply(message(event)));
            } catch (RuntimeException e) {
                unusable.put(event.identity(), e);
            }
        }
        return receive.load(session, List.copyOf(byEvent.values())).map(batch -> new Work(batch, byEvent, unusable));
    }

    @Override
    public void decide(Work work, IncomingEvent event) {
        InboundMessage message = work.byEvent().get(event.identity());
        if (message == null) {
            throw work.unusable().getOrDefault(event.identity(), new IllegalStateException("not loaded"));
        }
        receive.decide(work.batch(), message);
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, Work work, Outbox outbox) {
        return receive.save(session, work.batch(), outbox).invoke(() -> metrics.received(work.batch()));
    }

    private InboundMessage message(IncomingEvent event) {
        return messages.of(event.as(ChannelMessage.class).draft(event.traceparent()));
    }
}
