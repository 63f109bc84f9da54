package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.conversations.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent answered the customer: what intake reads of escalation's event. */
public record AgentReplied(
        UUID ticketId,
        UUID messageId,
        String agent,
        String text,
        Instant occurredAt,
        @Nullable List<String> cc,
        @Nullable List<File> attachments)
        implements EscalationMessage {

    static final String TYPE = "stellwerk.escalation.agent-replied.v1";

    /** A file that goes with it, which was uploaded before. */
    public record File(UUID attachmentId) {}

    OutboundMessage message() {
        return new OutboundMessage(
                messageId,
                ticketId,
                false,
                agent,
                Words.text(text, Words.MAX_TEXT),
                cc == null ? List.of() : cc,
                attachments == null
                        ? List.of()
                        : attachments.stream().map(File::attachmentId).toList(),
                occurredAt);
    }
}
