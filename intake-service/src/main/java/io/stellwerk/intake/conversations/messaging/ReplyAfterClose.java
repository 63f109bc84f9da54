package io.stellwerk.intake.conversations.messaging;

import java.util.UUID;

/** A customer's message reached a ticket whose life was over: what intake reads of escalation's event. */
public record ReplyAfterClose(UUID ticketId, UUID messageId) implements EscalationMessage {

    static final String TYPE = "stellwerk.escalation.reply-after-close.v1";
}
