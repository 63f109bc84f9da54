package io.stellwerk.triage;

import java.util.Map;

/**
 * Ticket as triage sees it.
 *
 * @param automatic whether a machine wrote it
 * @param facts what the channel knows about it, such as the form's fields
 */
public record IncomingTicket(
        String subject, String text, Channel channel, boolean automatic, Map<String, String> facts) {

    public IncomingTicket {
        facts = Map.copyOf(facts);
    }
}
