package io.stellwerk.notification.deliveries;

import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.replytokens.MailIdentity;
import io.stellwerk.notification.templates.Template;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification that a worker has taken from the ledger, with what it needs to become a mail.
 *
 * @param recipient the address
 * @param answer what an agent wrote
 * @param attempts how often it was tried before
 * @param messageId the Message-ID that it was tried with before
 * @param contact the customer
 * @param answerDueAt when an answer was promised, as far as that is known and still to come
 * @param addressSuppressed whether a mail like this may not be sent to the address since mail came back from there
 */
public record OutgoingMail(
        UUID id,
        UUID ticketId,
        String cause,
        String recipient,
        Template template,
        @Nullable Answer answer,
        int attempts,
        Instant createdAt,
        @Nullable String traceparent,
        @Nullable String messageId,
        Contact contact,
        @Nullable Instant answerDueAt,
        boolean addressSuppressed) {

    /** True if it goes to somebody other than the customer. */
    public boolean isCopy() {
        return answer != null && answer.cc().contains(recipient);
    }

    /** The attempt that is about to be made. */
    public Settlement.Attempt attempt() {
        return new Settlement.Attempt(attempts + 1, createdAt);
    }

    /** The Message-ID: always the same one, however often it is sent, and whichever key signs by then. */
    public String messageId(MailIdentity desk) {
        return messageId == null ? desk.messageId(ticketId, id, createdAt) : messageId;
    }
}
