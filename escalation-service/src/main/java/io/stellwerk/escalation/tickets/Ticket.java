package io.stellwerk.escalation.tickets;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket in one of its states. The methods of a state are its legal transitions; there are no others. */
public sealed interface Ticket permits New, Queued, Taken, Resolved, Closed {

    /** Facts about the ticket, whatever its state. */
    TicketFacts facts();

    /** Tier, queue, versions and promises of the ticket. */
    Routing routing();

    /** The state's name. */
    Status status();

    /** The agent who has it, or had it last if it is resolved or closed. */
    @Nullable
    String owner();

    /** Actions that an agent may take now. */
    Set<Action> allowedActions();

    /** The same state with another routing. */
    Ticket on(Routing routing);

    /** The same state with other facts. */
    Ticket with(TicketFacts facts);
}
