package io.stellwerk.intake.ignored.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.ignored.IgnoredMessages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Ignored message as people see it.
 *
 * @param reason the rule by which it was ignored
 * @param explanation the rule in a sentence
 * @param text what it says, where one message is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IgnoredMessage")
public record IgnoredMessageView(
        UUID messageId,
        String reason,
        @Nullable String explanation,
        @Nullable String from,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String text,

        @Schema(description = "The bytes of the whole mail") @Nullable
        Long size,

        @Schema(description = "Whether a ticket can be opened from it")
        boolean kept,

        @Schema(description = "Whether only its beginning is kept")
        boolean truncated,

        Instant receivedAt,

        @Schema(description = "The ticket that was opened from it after all") @Nullable
        UUID ticketId,

        @Nullable String ticketNumber) {

    /** Page of them, and where the next one begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IgnoredMessagePage")
    public record Page(
            List<IgnoredMessageView> ignoredMessages,
            @Nullable UUID nextCursor) {}

    static IgnoredMessageView of(IgnoredMessages.Entry entry, @Nullable String text) {
        return new IgnoredMessageView(
                entry.messageId(),
                entry.reason(),
                explanation(entry.reason()),
                entry.from(),
                entry.name(),
                entry.subject(),
                text,
                entry.size(),
                entry.kept(),
                entry.truncated(),
                entry.receivedAt(),
                entry.ticketId(),
                entry.ticketNumber());
    }

    /** Rules change; a message that an older one ignored keeps its name alone. */
    private static @Nullable String explanation(String reason) {
        for (Outcome.Reason known : Outcome.Reason.values()) {
            if (known.name().equals(reason)) {
                return known.explanation();
            }
        }
        return null;
    }
}
