package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Correspondent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request became a ticket. */
public record TicketReceived(
        UUID ticketId,
        String ticketNumber,
        UUID messageId,
        String sourceMessageKey,
        String channel,
        Customer customer,
        String subject,
        String text,
        @Nullable String languageHint,
        boolean automatic,
        boolean autoReplyAllowed,
        @Nullable String emailMessageId,
        @Nullable List<String> emailReferences,
        @Nullable List<Correspondent> to,
        @Nullable List<Correspondent> cc,
        List<AttachedFile> attachments,
        Map<String, String> facts,
        @Nullable UUID possibleFollowUpOf,
        @Nullable UUID followUpOf,
        @Nullable String followUpOfNumber,
        @Nullable Authentication authentication,
        Instant receivedAt) {

    /** The customer, as far as intake knows them. */
    public record Customer(
            UUID customerId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String externalId) {}
}
