package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.ReceivedMail;
import jakarta.mail.MessagingException;

/** Tells mails apart. */
final class MessageIds {

    private MessageIds() {}

    static String of(ReceivedMail mail) {
        try {
            String id = mail.message().getMessageID();
            return id == null ? "none" : id;
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail has no header", e);
        }
    }
}
