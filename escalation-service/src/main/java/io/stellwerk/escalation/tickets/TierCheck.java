package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.organisation.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Check that an agent acts on tickets of their own tiers. */
final class TierCheck {

    private TierCheck() {}

    /** The refusal of an action on a ticket that is not in the agent's scope; nothing if it is. */
    static Optional<Refused> refusal(Ticket ticket, String agent, Scope scope) {
        return scope.refusal(agent, ticket.routing().tier())
                .map(why -> new Refused(Refused.Code.NOT_YOUR_TIER, why, Set.of(), List.of()));
    }
}
