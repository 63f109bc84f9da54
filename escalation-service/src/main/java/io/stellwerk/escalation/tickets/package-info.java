/**
 * Tickets: their states and legal transitions, the decisions about what agents, customers, triage and timers do with
 * them, and the events that report it.
 *
 * <p>{@link Ticket} is the place to start. {@link AgentDecisions} and {@link TicketDecisions} decide;
 * {@link TicketWork} collects the outcomes of a transaction, and {@link SaveWork} writes and announces them.
 */
@NullMarked
@Feature(
        offers = {
            Action.class,
            Actor.class,
            AgentCommand.class,
            AgentDecisions.class,
            Enclosures.class,
            ImpactAndUrgency.class,
            Origin.class,
            Outcome.class,
            Refused.class,
            Routing.class,
            SaveWork.class,
            Status.class,
            Ticket.class,
            StoredTicket.class,
            TicketAnswers.class,
            TicketChanged.class,
            TicketRow.class,
            TicketRows.class,
            TicketRules.class,
            TicketWork.class,
            Tickets.class,
            Unchanged.class
        })
package io.stellwerk.escalation.tickets;

import io.stellwerk.architecture.Feature;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.escalation.tickets.persistence.TicketRow;
import io.stellwerk.escalation.tickets.persistence.TicketRows;
import org.jspecify.annotations.NullMarked;
