package io.stellwerk.intake.conversations.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.ClosedTickets;
import io.stellwerk.intake.conversations.IntakeBatch;
import io.stellwerk.intake.conversations.IntakeMetrics;
import io.stellwerk.intake.conversations.OutboundMessage;
import io.stellwerk.intake.conversations.OutboundMessages;
import io.stellwerk.intake.conversations.ReceiveMessages;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.progress.ProgressBatch;
import io.stellwerk.intake.progress.ProgressStore;
import io.stellwerk.intake.progress.messaging.TicketMoved;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Follows the tickets' lives: keeps agents' answers and notes in their conversations, knows how far the tickets are and which
 * are closed, and opens a new one for a message that reached a ticket too late.
 */
@ApplicationScoped
class EscalationTickets implements EventConsumer<EscalationMessage, EscalationTickets.Work> {
    private final OutboundMessages messages;
    private final ClosedTickets closed;
    private final ReceiveMessages receive;
    private final ProgressStore progress;
    private final IntakeMetrics metrics;

    EscalationTickets(
            OutboundMessages messages,
            ClosedTickets closed,
            ReceiveMessages receive,
            ProgressStore progress,
            IntakeMetrics metrics) {
        this.messages = messages;
        this.closed = closed;
        this.receive = receive;
        this.progress = progress;
        this.metrics = metrics;
    }

    /** The tickets that exist and how far they are, the answers to be kept, and the messages that came too late. */
    record Work(
            Set<UUID> tickets,
            ProgressBatch progress,
            List<OutboundMessage> answers,
            Map<UUID, InboundMessage> late,
            IntakeBatch batch) {}

    /** The events of a batch, sorted by what they ask for. */
    private record Asked(Set<UUID> answered, Map<UUID, Boolean> closed, Set<UUID> late) {

        static Asked of(List<ReadEvent<EscalationMessage>> events) {
            Asked asked = new Asked(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
            events.forEach(asked::add);
            return asked;
        }

        private void add(ReadEvent<EscalationMessage> event) {
            switch (event.payload()) {
                case AgentReplied replied -> answered.add(replied.ticketId());
                case NoteAdded note -> answered.add(note.ticketId());
                case TicketEnd end ->
                    closed.put(end.ticketId(), event.event().type().equals(TicketEnd.CLOSED));
                case ReplyAfterClose reply -> {
                    closed.put(reply.ticketId(), true);
                    late.add(reply.messageId());
                }
                case TicketStep _ -> {}
            }
        }
    }

    @Override
    public String name() {
        return "escalation-tickets-in";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ReplyAfterClose.TYPE) || type.equals(NoteAdded.TYPE) || TicketMoved.TYPES.contains(type);
    }

    @Override
    public EscalationMessage read(IncomingEvent event) {
        return switch (event.type()) {
            case AgentReplied.TYPE -> event.as(AgentReplied.class);
            case NoteAdded.TYPE -> event.as(NoteAdded.class);
            case ReplyAfterClose.TYPE -> event.as(ReplyAfterClose.class);
            case TicketEnd.CLOSED, TicketEnd.REOPENED -> event.as(TicketEnd.class);
            default -> event.as(TicketStep.class);
        };
    }

    /** Tickets are marked before anything is loaded, so that a message which came too late meets a closed ticket. */
    @Override
    public Uni<Work> load(Transaction transaction, List<ReadEvent<EscalationMessage>> events) {
        Asked asked = Asked.of(events);
        Uni<Void> marked =
                asked.closed().isEmpty() ? Uni.createFrom().voidItem() : closed.mark(transaction, asked.closed());
        return marked.chain(() -> asked.late().isEmpty()
                        ? Uni.createFrom().item(Map.<UUID, InboundMessage>of())
                        : closed.lateReplies(transaction, asked.late()))
                .chain(late -> receive.load(transaction, List.copyOf(late.values()))
                        .chain(batch -> known(transaction, asked.answered())
                                .chain(known -> progressOf(transaction, events)
                                        .map(steps -> new Work(known, steps, new ArrayList<>(), late, batch)))));
    }

    private Uni<Set<UUID>> known(Transaction transaction, Set<UUID> answered) {
        return answered.isEmpty() ? Uni.createFrom().item(Set.of()) : messages.known(transaction, answered);
    }

    private Uni<ProgressBatch> progressOf(Transaction transaction, List<ReadEvent<EscalationMessage>> events) {
        Set<UUID> tickets =
                events.stream().map(event -> event.payload().ticketId()).collect(Collectors.toSet());
        return progress.of(transaction, tickets).map(ProgressBatch::new);
    }

    @Override
    public void decide(Work work, ReadEvent<EscalationMessage> event) {
        String type = event.event().type();
        if (TicketMoved.TYPES.contains(type)) {
            work.progress().follow(event.event().as(TicketMoved.class).step(type));
        }
        switch (event.payload()) {
            case AgentReplied replied -> keep(work, replied.message());
            case NoteAdded note -> keep(work, note.message());
            case ReplyAfterClose reply -> open(work, reply);
            case TicketEnd _, TicketStep _ -> {}
        }
    }

    private static void keep(Work work, OutboundMessage answer) {
        if (!work.tickets().contains(answer.ticketId())) {
            throw new IllegalStateException("no ticket has the id " + answer.ticketId());
        }
        work.answers().add(answer);
    }

    private void open(Work work, ReplyAfterClose reply) {
        InboundMessage message = work.late().get(reply.messageId());
        if (message == null) {
            throw new IllegalStateException("no message has the id " + reply.messageId());
        }
        receive.decide(work.batch(), message);
    }

    @Override
    public Uni<Void> save(Transaction transaction, Work work, Outbox outbox) {
        Uni<Void> answered = progress.save(transaction, work.progress().changed())
                .chain(() -> messages.add(transaction, work.answers()));
        return work.late().isEmpty()
                ? answered
                : answered.chain(() -> receive.save(transaction, work.batch(), outbox))
                        .invoke(() -> metrics.received(work.batch()));
    }
}
