package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.correspondence.Cause;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.tickets.AgentReplied;
import io.stellwerk.notification.tickets.EscalationEvent;
import io.stellwerk.notification.tickets.TicketMoved;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads the tickets' lives: an agent's answer goes to the customer, what is urgent to the desk, all onto the board. */
@Singleton
class EscalationTicketsConsumer extends TicketConsumer<EscalationTicketsConsumer.Moved> {

    private static final String CHANNEL = "escalation-tickets-in";

    EscalationTicketsConsumer(BatchInbox inbox, BatchRecorder recorder) {
        super(CHANNEL, inbox, recorder);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return handle(batch);
    }

    @Override
    public boolean handles(String type) {
        return EscalationEvent.of(type) != EscalationEvent.UNKNOWN;
    }

    /** A ticket's event, and the answer in it if an agent gave one. */
    record Moved(
            EscalationEvent kind,
            TicketMoved ticket,
            @Nullable AgentReplied reply) {}

    @Override
    public Moved read(IncomingEvent event) {
        EscalationEvent kind = EscalationEvent.of(event.type());
        AgentReplied reply = kind == EscalationEvent.AGENT_REPLIED ? event.as(AgentReplied.class) : null;
        return new Moved(kind, event.as(TicketMoved.class), reply);
    }

    @Override
    public Uni<BatchWork> load(Transaction transaction, List<ReadEvent<Moved>> events) {
        List<ReadEvent<Moved>> answered =
                events.stream().filter(event -> event.payload().reply() != null).toList();
        Set<MailAddress> copies = answered.stream()
                .flatMap(event -> Stream.ofNullable(event.payload().reply()))
                .flatMap(reply -> reply.copies().stream())
                .collect(Collectors.toSet());
        return recorder().begin(transaction, Contacts.Asked.about(EventSubjects.tickets(answered), copies));
    }

    @Override
    public void decide(BatchWork work, ReadEvent<Moved> event) {
        Moved moved = event.payload();
        AgentReplied reply = moved.reply();
        if (reply != null) {
            work.correspondence()
                    .agentReplied(
                            reply.ticketId(),
                            reply.language(),
                            reply.answer(),
                            new Cause(event.event().id(), event.event().traceparent()));
        }
        work.show(moved.ticket().boardRow(moved.kind()));
        moved.ticket().alert(moved.kind(), event.event().id()).ifPresent(work.alerts()::add);
    }
}
