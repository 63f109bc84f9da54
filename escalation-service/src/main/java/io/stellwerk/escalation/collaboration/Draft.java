package io.stellwerk.escalation.collaboration;

import io.stellwerk.escalation.TicketId;
import java.time.Instant;
import java.util.Map;

/**
 * Words that somebody has typed into the form of an action and not yet sent.
 *
 * @param agent the person; nobody else sees it
 * @param action name of the action, such as {@code reply}
 * @param fields texts of the form by the names of its fields
 * @param revision counts how often it was saved, from 1
 */
public record Draft(
        TicketId ticketId, String agent, String action, Map<String, String> fields, int revision, Instant savedAt) {

    public Draft {
        fields = Map.copyOf(fields);
    }
}
