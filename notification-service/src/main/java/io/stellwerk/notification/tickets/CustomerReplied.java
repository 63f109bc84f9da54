package io.stellwerk.notification.tickets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer wrote again: the mail that the next answer has to refer to. */
public record CustomerReplied(
        UUID ticketId,
        @Nullable String channel,
        boolean automatic,
        @Nullable String emailMessageId,
        @Nullable List<String> emailReferences)
        implements IntakeMessage {

    public List<String> references() {
        return emailReferences == null ? List.of() : emailReferences;
    }

    /** True if a person wrote it as a mail. */
    public boolean personsMail() {
        return "EMAIL".equals(channel) && !automatic;
    }
}
