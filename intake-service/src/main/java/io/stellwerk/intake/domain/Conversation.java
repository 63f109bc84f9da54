package io.stellwerk.intake.domain;

import java.util.Set;
import java.util.UUID;

/** A ticket as threading sees it: its name, and who takes part. */
public record Conversation(UUID ticketId, TicketNumber number, Set<Identity> participants) {

    /** Whether the sender is one of those who take part. */
    boolean includes(Sender sender) {
        return sender.identities().stream().anyMatch(participants::contains);
    }
}
