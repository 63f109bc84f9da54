package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.correspondence.Cause;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.tickets.CustomerReplied;
import io.stellwerk.notification.tickets.MessageBounced;
import io.stellwerk.notification.tickets.TicketReceived;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads who writes to the desk: a new ticket asks for a receipt, a mail server reports on a mail. */
@Singleton
class IntakeTicketsConsumer extends TicketConsumer {

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
    public Uni<BatchWork> load(Transaction transaction, List<IncomingEvent> events) {
        Set<MailAddress> senders = Payloads.readable(events, TICKET_RECEIVED, TicketReceived.class).stream()
                .map(received -> MailAddress.of(received.customer().email()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<String> returned = Payloads.readable(events, MESSAGE_BOUNCED, MessageBounced.class).stream()
                .map(MessageBounced::originalMessageId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return recorder().begin(transaction, new Contacts.Asked(Payloads.tickets(events), senders, returned));
    }

    @Override
    public void decide(BatchWork work, IncomingEvent event) {
        switch (event.type()) {
            case TICKET_RECEIVED -> {
                TicketReceived received = event.as(TicketReceived.class);
                Cause cause = new Cause(event.id(), event.traceparent());
                work.correspondence().ticketReceived(received.ticketId(), received.firstMessage(), cause);
                work.show(received.boardRow());
            }
            case CUSTOMER_REPLIED -> {
                CustomerReplied replied = event.as(CustomerReplied.class);
                work.correspondence()
                        .customerReplied(
                                replied.ticketId(),
                                replied.emailMessageId(),
                                replied.references(),
                                replied.personsMail());
            }
            case MESSAGE_BOUNCED ->
                work.correspondence().reported(event.as(MessageBounced.class).report());
            default -> throw new IllegalArgumentException("not one of this consumer's types");
        }
    }
}
