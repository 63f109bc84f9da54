package io.stellwerk.escalation.tickets;

import java.time.Instant;

/** A ticket that an agent has, and that is not resolved. */
public sealed interface Taken extends Ticket permits InProgress, WaitingForCustomer {

    /** The agent who has it. */
    @Override
    String owner();

    /** The owner writes to the customer. */
    TicketChanged reply(AgentCommand.Reply reply, Instant now);

    /** The owner solved it. */
    TicketChanged resolve(Resolution resolution, Instant now);
}
