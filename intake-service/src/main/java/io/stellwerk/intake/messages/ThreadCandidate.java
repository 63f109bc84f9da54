package io.stellwerk.intake.messages;

import io.stellwerk.intake.TicketNumber;
import java.util.List;
import java.util.UUID;

/** Something in a message that points to the ticket it may belong to. */
public sealed interface ThreadCandidate {

    /** The desk's own signature names the ticket: certain, whoever sends it. */
    record Signed(UUID ticketId) implements ThreadCandidate {}

    /** Somebody made up or damaged a signature: the message must not be appended to the claimed ticket. */
    record Forged(UUID claimedTicketId) implements ThreadCandidate {}

    /** The desk's signature as it once was, or of a key that it does not know: proves nothing, but may be right. */
    record Expired(UUID claimedTicketId) implements ThreadCandidate {}

    /** Message-IDs of earlier mails that this one answers, the nearest first. */
    record Answering(List<String> messageIds) implements ThreadCandidate {}

    /** Message-IDs of mails that the desk never got, and that an earlier mail may have answered too. */
    record Related(List<String> messageIds) implements ThreadCandidate {}

    /** An agent, who has spoken with the sender, says which ticket it is about. */
    record Stated(TicketNumber number) implements ThreadCandidate {}

    /** The message names a ticket number. */
    record Numbered(TicketNumber number) implements ThreadCandidate {}
}
