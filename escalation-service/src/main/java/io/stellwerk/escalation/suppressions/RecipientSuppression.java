package io.stellwerk.escalation.suppressions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suppression of a ticket's customer, to whom some or all mail is withheld because it came back.
 *
 * @param status the mail server's enhanced status code
 * @param expiresAt when it ends by itself
 */
public record RecipientSuppression(
        UUID suppressionId,
        String address,
        Scope scope,
        @Nullable String status,
        Instant since,
        Instant expiresAt) {

    /** Scope of a suppression: the mail that is withheld. */
    public enum Scope {
        /** Automatic mail alone. */
        AUTOMATIC,
        /** Agents' replies too. */
        ALL,
        /** A scope that does not exist yet; replies may be withheld. */
        UNKNOWN
    }
}
