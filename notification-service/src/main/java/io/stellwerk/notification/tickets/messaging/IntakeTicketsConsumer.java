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
import io.stellwerk.notification.tickets.CustomerReplied;
import io.stellwerk.notification.tickets.IntakeMessage;
import io.stellwerk.notification.tickets.MessageBounced;
import io.stellwerk.notification.tickets.TicketReceived;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads who writes to the desk: a new ticket asks for a receipt, a mail server reports on a mail. */
@Singleton
class IntakeTicketsConsumer extends TicketConsumer<IntakeMessage> {

    private static final String CHANNEL = "intake-tickets-in";
    static final String TICKET_RECEIVED = "stellwerk.intake.ticket-received.v1";
    private static final String CUSTOMER_REPLIED = "stellwerk.intake.customer-replied.v1";
    private static final String MESSAGE_BOUNCED = "stellwerk.intake.message-bounced.v1";

    IntakeTicketsConsumer(BatchInbox inbox, BatchRecorder recorder) {
        super(CHANNEL, inbox, recorder);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return handle(batch);
    }

    @Override
    public boolean handles(String type) {
        return type.equals(TICKET_RECEIVED) || type.equals(CUSTOMER_REPLIED) || type.equals(MESSAGE_BOUNCED);
    }

    @Override
    public IntakeMessage read(IncomingEvent event) {
        return switch (event.type()) {
            case TICKET_RECEIVED -> event.as(TicketReceived.class);
            case CUSTOMER_REPLIED -> event.as(CustomerReplied.class);
            case MESSAGE_BOUNCED -> event.as(MessageBounced.class);
            default -> throw new IllegalArgumentException("not one of this consumer's types");
        };
    }

    @Override
    public Uni<BatchWork> load(Transaction transaction, List<ReadEvent<IntakeMessage>> events) {
        Set<MailAddress> senders = new HashSet<>();
        Set<String> returned = new HashSet<>();
        for (ReadEvent<IntakeMessage> event : events) {
            switch (event.payload()) {
                case TicketReceived received ->
                    MailAddress.of(received.customer().email()).ifPresent(senders::add);
                case MessageBounced bounced
                when bounced.originalMessageId() != null -> returned.add(bounced.originalMessageId());
                case MessageBounced _, CustomerReplied _ -> {}
            }
        }
        return recorder()
                .begin(transaction, new Contacts.Asked(EventSubjects.tickets(events), senders, returned, Set.of()));
    }

    @Override
    public void decide(BatchWork work, ReadEvent<IntakeMessage> event) {
        switch (event.payload()) {
            case TicketReceived received -> {
                work.correspondence()
                        .ticketReceived(
                                received.ticketId(),
                                received.firstMessage(),
                                new Cause(event.event().id(), event.event().traceparent()));
                work.show(received.boardRow());
            }
            case CustomerReplied replied -> {
                work.correspondence()
                        .customerReplied(
                                replied.ticketId(),
                                replied.emailMessageId(),
                                replied.references(),
                                replied.personsMail());
                work.stir(replied.ticketId());
            }
            case MessageBounced bounced -> work.correspondence().reported(bounced.report());
        }
    }
}
