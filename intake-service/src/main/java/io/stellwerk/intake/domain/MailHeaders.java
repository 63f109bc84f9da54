package io.stellwerk.intake.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be kept of a mail's header to answer it.
 *
 * @param copied the other people the sender wrote to; they may answer too
 * @param addressed everybody whom the header names, to show
 * @param onBehalf whether the sender is the one whom Reply-To names, because a form or another program sent the mail
 */
public record MailHeaders(
        @Nullable String messageId,
        List<String> references,
        Set<Identity> copied,
        Addressed addressed,
        boolean onBehalf) {

    /** A mail of which only the threading and the copies matter. */
    public MailHeaders(@Nullable String messageId, List<String> references, Set<Identity> copied) {
        this(messageId, references, copied, Addressed.NOBODY, false);
    }
}
