package io.stellwerk.intake.email;

import io.stellwerk.intake.domain.TicketNumber;
import java.util.List;
import java.util.UUID;

/** Something in an e-mail that points to the ticket it belongs to. */
public sealed interface ThreadReference {
    /** The desk's own signature names the ticket: certain. */
    record SignedToken(UUID ticketId) implements ThreadReference {}

    /** Somebody made up or damaged a signature: the mail must not be appended to the claimed ticket. */
    record ForgedToken(UUID claimedTicketId) implements ThreadReference {}

    /** The desk's signature as it once was, or of a key that it does not know: proves nothing, but may be right. */
    record ExpiredToken(UUID claimedTicketId) implements ThreadReference {}

    /** Message-IDs to look for among the stored ones, the nearest first; normalised like {@link ReadEmail#messageKey}. */
    record KnownMessageIds(List<String> messageIds) implements ThreadReference {}

    /** The subject holds a ticket number whose check digit is right. */
    record SubjectTag(TicketNumber ticketNumber) implements ThreadReference {}
}
