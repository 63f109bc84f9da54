package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as threading sees it: its name, and who takes part.
 *
 * @param closed whether its life is over, so that what a person writes belongs to a new ticket
 * @param followUpOf the closed ticket that it continues
 */
public record Conversation(
        UUID ticketId,
        TicketNumber number,
        Set<Identity> participants,
        boolean closed,
        @Nullable UUID followUpOf) {

    /** An open ticket that continues no other. */
    public Conversation(UUID ticketId, TicketNumber number, Set<Identity> participants) {
        this(ticketId, number, participants, false, null);
    }

    /** Tells whether the sender takes part. */
    boolean includes(Sender sender) {
        return sender.identities().stream().anyMatch(participants::contains);
    }

    TicketName name() {
        return new TicketName(ticketId, number);
    }

    /** The same with more people. */
    Conversation with(Set<Identity> others) {
        Set<Identity> all = new LinkedHashSet<>(participants);
        all.addAll(others);
        return new Conversation(ticketId, number, all, closed, followUpOf);
    }
}
