package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Correspondent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer wrote again. */
public record CustomerReplied(
        UUID ticketId,
        String ticketNumber,
        UUID messageId,
        String sourceMessageKey,
        String channel,
        UUID customerId,
        @Nullable String subject,
        String text,
        @Nullable String quoted,
        @Nullable Map<String, String> facts,
        boolean automatic,
        @Nullable String emailMessageId,
        @Nullable List<String> emailReferences,
        @Nullable List<Correspondent> to,
        @Nullable List<Correspondent> cc,
        List<AttachedFile> attachments,
        @Nullable Authentication authentication,
        Instant receivedAt) {}
