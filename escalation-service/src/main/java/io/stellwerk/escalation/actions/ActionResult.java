package io.stellwerk.escalation.actions;

import io.stellwerk.escalation.tickets.Refused;
import io.stellwerk.escalation.tickets.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Result of an agent's action. */
public sealed interface ActionResult {

    /**
     * It was done, now or by the first of several equal requests.
     *
     * @param ownerName the name of who has the ticket, if the desk knows them
     * @param at when it was done
     */
    record Done(Ticket ticket, @Nullable String ownerName, Instant at) implements ActionResult {}

    /** The ticket does not allow it. */
    record NotAllowed(Refused refusal) implements ActionResult {}

    /** The agent saw a version that is no longer the present one. */
    record Stale(int presentVersion) implements ActionResult {}

    /** There is no such ticket. */
    record NoSuchTicket() implements ActionResult {}

    /** The key was used before, for something else. */
    record KeyReused() implements ActionResult {}
}
