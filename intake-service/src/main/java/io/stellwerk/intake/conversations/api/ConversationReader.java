package io.stellwerk.intake.conversations.api;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Correspondent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Conversations as people read them. */
public interface ConversationReader {

    /** The whole conversation of a ticket; empty when there is no such ticket. */
    Uni<Optional<StoredConversation>> read(UUID ticketId);

    /** Tells whether there is a ticket of this number. */
    Uni<Boolean> hasTicket(TicketNumber number);

    /** A ticket's customer and every message in and out, in their order. */
    @Schema(name = "Conversation")
    record StoredConversation(
            UUID ticketId,
            String ticketNumber,
            String channel,
            @Nullable UUID possibleFollowUpOf,
            @Nullable UUID followUpOf,
            Map<String, String> facts,
            Instant openedAt,
            StoredCustomer customer,
            List<StoredMessage> messages) {}

    /** The customer with everything it is recognised by. */
    @Schema(name = "Customer")
    record StoredCustomer(
            UUID customerId,
            @Nullable String name,
            List<String> emails,
            List<String> phones,
            List<String> externalIds) {}

    /**
     * A message of the conversation; only a mail has recipients.
     *
     * @param facts what the channel knew beside the words, such as who took a call
     * @param authentication whether a mail is really from its sender's domain; absent where it is not a mail
     */
    @Schema(name = "ConversationMessage")
    record StoredMessage(
            UUID messageId,
            String direction,
            String channel,
            @Nullable String from,
            @Nullable String name,
            @Nullable String subject,
            String text,
            @Nullable String quoted,
            @Nullable String signature,
            @Nullable String html,
            Map<String, String> facts,
            boolean automatic,
            @Nullable Authentication authentication,
            Instant receivedAt,
            List<Correspondent> to,
            List<Correspondent> cc,
            List<Correspondent> replyTo,
            List<StoredAttachment> attachments) {}

    /**
     * A file that came with a message; one that was refused has a reason instead of a content. The HTML of the message
     * shows it by its content id.
     */
    @Schema(name = "MessageAttachment")
    record StoredAttachment(
            UUID attachmentId,
            String name,
            String contentType,
            long size,
            String sha256,
            @Nullable String refused,
            @Nullable String contentId,
            boolean inline) {}
}
