package io.stellwerk.notification.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customer's mails that the desk's own are put below.
 *
 * @param opening the Message-ID of the mail that opened the ticket
 * @param newest the Message-ID of the newest mail
 * @param references the References of the newest mail
 */
public record MailThread(@Nullable String opening, @Nullable String newest, List<String> references) {

    /** Thread of a ticket without a mail. */
    public static final MailThread EMPTY = new MailThread(null, null, List.of());

    /** The thread once the opening mail was read. A newer one that was heard of before stays the newest. */
    MailThread opened(@Nullable String messageId, List<String> itsReferences) {
        return newest == null
                ? new MailThread(messageId, messageId, itsReferences)
                : new MailThread(messageId, newest, references);
    }

    /** The thread after another mail. A message that is no mail changes nothing. */
    MailThread continued(@Nullable String messageId, List<String> itsReferences) {
        return messageId == null ? this : new MailThread(opening, messageId, itsReferences);
    }
}
