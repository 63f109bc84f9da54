package io.stellwerk.notification.suppression;

import io.stellwerk.notification.templates.Template;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Address to which mail came back for good, and what is withheld from it therefore. A report can be forged by whoever
 * knows the Message-ID of the mail, so the first one withholds automatic mail only: an agent's words are withheld after a
 * mail that was tried in spite of the suppression has come back too.
 *
 * @param address as the ledger has it
 * @param ticketId the ticket of the mail that came back
 * @param notificationId the mail that came back
 * @param status the mail server's enhanced status code
 */
public record Suppression(
        UUID id,
        String address,
        Scope scope,
        @Nullable UUID ticketId,
        @Nullable UUID notificationId,
        @Nullable String status,
        Instant since,
        Instant expiresAt) {

    /** Scope of a suppression: the mails that are withheld. */
    public enum Scope {
        /** Mail that no person has written. */
        AUTOMATIC,
        /** Everything. */
        ALL
    }

    /** True if a mail of this kind may not be sent now. */
    public boolean withholds(Template template, Instant now) {
        return now.isBefore(expiresAt) && (scope == Scope.ALL || template.automatic());
    }
}
