package io.stellwerk.escalation.tickets;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket in one of its states. The methods of a state are its legal transitions; there are no others. */
public sealed interface Ticket permits New, Queued, InProgress, WaitingForCustomer, Resolved, Closed {

    /** What is known about it. */
    TicketFacts facts();

    /** How far it has come. */
    Routing routing();

    /** The state's name. */
    Status status();

    /** The agent who has it, or had it last if it is resolved or closed. */
    @Nullable
    String owner();

    /** What an agent may do now. */
    Set<Action> allowedActions();

    /** The same state with another routing. */
    Ticket on(Routing routing);

    /** The same state with other facts. */
    Ticket with(TicketFacts facts);
}
