package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.templates.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customer of a ticket, and the way to answer there. Events that come before the ticket's first message are kept too, in
 * a contact that is not yet {@link #known}.
 *
 * @param known whether the ticket's first message was read
 * @param address where the customer reads mail, as given
 * @param languageHint what the channel said about the language
 * @param assessedLanguage what triage found
 * @param autoReplyAllowed whether the first message may be answered by a machine
 * @param thread the mails that the desk's own are put below
 * @param followUpOf the number of the closed ticket that this one continues
 */
public record Contact(
        UUID ticketId,
        boolean known,
        @Nullable String ticketNumber,
        @Nullable String address,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String languageHint,
        @Nullable String assessedLanguage,
        boolean autoReplyAllowed,
        MailThread thread,
        @Nullable String followUpOf) {

    /** Contact of a ticket of which no event was read yet. */
    public static Contact unknown(UUID ticketId) {
        return new Contact(ticketId, false, null, null, null, null, null, null, false, MailThread.EMPTY, null);
    }

    /** The contact once the ticket's first message was read. A thread that was heard of already is kept. */
    public Contact received(FirstMessage message) {
        return new Contact(
                ticketId,
                true,
                message.ticketNumber(),
                message.address(),
                message.name(),
                message.subject(),
                message.languageHint(),
                assessedLanguage,
                message.autoReplyAllowed(),
                thread.opened(message.messageId(), message.references()),
                message.followUpOf());
    }

    /** The contact after another mail from the customer: the answer goes below that one. */
    public Contact wroteAgain(@Nullable String messageId, List<String> newReferences) {
        return new Contact(
                ticketId,
                known,
                ticketNumber,
                address,
                name,
                subject,
                languageHint,
                assessedLanguage,
                autoReplyAllowed,
                thread.continued(messageId, newReferences),
                followUpOf);
    }

    /** The contact after triage found the language. */
    public Contact assessed(String language) {
        return new Contact(
                ticketId,
                known,
                ticketNumber,
                address,
                name,
                subject,
                languageHint,
                language,
                autoReplyAllowed,
                thread,
                followUpOf);
    }

    /** The language to write in, as far as it is known. */
    public Language language() {
        return Language.choose(assessedLanguage, languageHint);
    }

    /** True if the language is more than the default. */
    public boolean languageIsKnown() {
        return assessedLanguage != null || languageHint != null;
    }

    /**
     * First message of a ticket, as far as it concerns the customer.
     *
     * @param personsMail whether a person wrote it as a mail, so that somebody reads mail at the address
     * @param messageId the Message-ID, if it was a mail
     * @param references the mail's References
     * @param followUpOf the number of the closed ticket that the message answered
     */
    public record FirstMessage(
            String ticketNumber,
            @Nullable String address,
            @Nullable String name,
            @Nullable String subject,
            @Nullable String languageHint,
            boolean autoReplyAllowed,
            boolean personsMail,
            @Nullable String messageId,
            List<String> references,
            @Nullable String followUpOf) {}
}
