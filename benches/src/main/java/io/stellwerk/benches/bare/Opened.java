package io.stellwerk.benches.bare;

import io.stellwerk.benches.bare.Customers.Customer;
import java.util.UUID;

/** A message that has become a ticket. */
record Opened(UUID messageId, Message message, UUID ticketId, String number, Customer customer) {

    /** What intake tells the other services; a message causes one event, which bears its id. */
    Event event() {
        return new Event(
                FreshTopics.INTAKE_TICKETS,
                ticketId.toString(),
                messageId,
                "ticket-received",
                "intake",
                message.receivedAt(),
                message.trace(),
                "{\"ticketId\":\"" + ticketId
                        + "\",\"ticketNumber\":\"" + number
                        + "\",\"messageId\":\"" + messageId
                        + "\",\"sourceMessageKey\":\"" + message.key()
                        + "\",\"channel\":\"" + message.channel()
                        + "\",\"customer\":{\"customerId\":\"" + customer.id()
                        + (customer.name() == null ? "" : "\",\"name\":\"" + customer.name())
                        + "\",\"email\":\"" + message.email()
                        + "\"},\"subject\":\"" + message.subject()
                        + "\",\"text\":\"" + message.text()
                        + "\",\"automatic\":false,\"autoReplyAllowed\":true,\"attachments\":[],\"facts\":{},\"receivedAt\":\""
                        + message.receivedAt() + "\"}");
    }
}
