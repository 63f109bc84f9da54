package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.conversations.OutboundMessage;
import java.time.Instant;
import java.util.UUID;

/** An agent answered the customer: what intake reads of escalation's event. */
public record AgentReplied(UUID ticketId, UUID messageId, String agent, String text, Instant occurredAt)
        implements EscalationMessage {

    static final String TYPE = "stellwerk.escalation.agent-replied.v1";

    OutboundMessage message() {
        return new OutboundMessage(messageId, ticketId, false, agent, Words.text(text, Words.MAX_TEXT), occurredAt);
    }
}
