package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.tickets.CustomerReply;
import io.stellwerk.escalation.tickets.ThankYou;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer wrote again. */
record CustomerReplied(
        UUID ticketId,
        UUID messageId,
        String customerId,
        String text,
        boolean automatic,
        @Nullable List<AttachedFile> attachments,
        Instant receivedAt)
        implements IntakeMessage {

    static final String TYPE = "stellwerk.intake.customer-replied.v1";

    /** A file that came with it; that there is one is all that counts here. */
    record AttachedFile(UUID attachmentId) {}

    CustomerReply reply() {
        boolean hasFiles = attachments != null && !attachments.isEmpty();
        return new CustomerReply(messageId, automatic, !hasFiles && ThankYou.isAll(text), receivedAt);
    }
}
