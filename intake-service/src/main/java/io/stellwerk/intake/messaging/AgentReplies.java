package io.stellwerk.intake.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.OutboundMessages;
import io.stellwerk.intake.domain.OutboundMessage;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.UnreadablePayload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps agents' answers in the conversations they belong to. */
@ApplicationScoped
class AgentReplies implements EventConsumer<AgentReplies.Work> {
    private final OutboundMessages messages;

    AgentReplies(OutboundMessages messages) {
        this.messages = messages;
    }

    /** The tickets that exist, and the answers to be kept. */
    record Work(Set<UUID> tickets, List<OutboundMessage> answers) {}

    @Override
    public String name() {
        return "escalation-tickets-in";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(AgentReplied.TYPE);
    }

    @Override
    public Uni<Work> load(Mutiny.Session session, List<IncomingEvent> events) {
        Map<UUID, IncomingEvent> tickets = new HashMap<>();
        for (IncomingEvent event : events) {
            try {
                tickets.put(event.as(AgentReplied.class).ticketId(), event);
            } catch (UnreadablePayload e) {
                // decide() meets it again and parks it
            }
        }
        return messages.known(session, tickets.keySet()).map(known -> new Work(known, new ArrayList<>()));
    }

    @Override
    public void decide(Work work, IncomingEvent event) {
        OutboundMessage answer = event.as(AgentReplied.class).message();
        if (!work.tickets().contains(answer.ticketId())) {
            throw new IllegalStateException("no ticket has the id " + answer.ticketId());
        }
        work.answers().add(answer);
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, Work work, Outbox outbox) {
        return messages.add(session, work.answers());
    }
}
