package io.stellwerk.intake.messages;

import io.stellwerk.intake.customers.Identity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Part of a mail's header that must be kept to answer it.
 *
 * @param answered the mails that it answers or refers to, with their brackets
 * @param copied the other people the sender wrote to; they may answer too
 * @param addressed everybody whom the header names, to show
 * @param onBehalf whether the sender is the one whom Reply-To names, because a form or another program sent the mail
 */
public record MailHeaders(
        @Nullable String messageId,
        List<String> references,
        List<String> answered,
        Set<Identity> copied,
        Addressed addressed,
        boolean onBehalf,
        Authentication authentication) {

    /** This mail and all that it refers to: an earlier mail may have answered one of them. */
    public List<String> exchange() {
        Set<String> ids = new LinkedHashSet<>(answered);
        if (messageId != null) {
            ids.add(messageId);
        }
        return List.copyOf(ids);
    }
}
