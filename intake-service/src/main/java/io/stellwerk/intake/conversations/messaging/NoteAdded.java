package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.conversations.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An agent wrote a note for colleagues: what intake reads of escalation's event. */
public record NoteAdded(UUID ticketId, UUID messageId, String agent, String text, Instant occurredAt)
        implements EscalationMessage {

    static final String TYPE = "stellwerk.escalation.note-added.v1";

    OutboundMessage message() {
        return new OutboundMessage(
                messageId, ticketId, true, agent, Words.text(text, Words.MAX_TEXT), List.of(), List.of(), occurredAt);
    }
}
