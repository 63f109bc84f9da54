package io.stellwerk.intake.messaging;

import io.stellwerk.intake.application.Draft;
import io.stellwerk.intake.domain.Channel;
import io.stellwerk.intake.domain.MessageKey;
import io.stellwerk.intake.domain.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that a channel integration has received, as intake reads it. */
public record ChannelMessage(
        @Nullable String channel,
        @Nullable String sourceMessageId,
        @Nullable Sender sender,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String languageHint,
        @Nullable Map<String, String> facts,
        @Nullable String ticketNumber,
        @Nullable Instant receivedAt) {

    static final String TYPE = "stellwerk.channel.message-received.v1";

    private static final int MAX_KEY = 200;

    /** Who wrote. */
    public record Sender(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String externalId) {}

    /**
     * The message for intake.
     *
     * @throws IllegalArgumentException if it does not keep to the contract; the reason names fields, not their content
     */
    Draft draft(@Nullable String traceparent) {
        Channel known = Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the channel is unknown"));
        if (sourceMessageId == null || sourceMessageId.isBlank() || sourceMessageId.length() > MAX_KEY) {
            throw new IllegalArgumentException("sourceMessageId must have 1 to 200 characters");
        }
        if (text == null || text.isBlank() || text.length() > Words.MAX_TEXT) {
            throw new IllegalArgumentException("text must have 1 to 200000 characters");
        }
        if (sender == null || receivedAt == null) {
            throw new IllegalArgumentException("sender and receivedAt must be given");
        }
        return new Draft(
                known,
                MessageKey.of("channel:" + known.code() + ":" + sourceMessageId),
                new Draft.From(sender.name(), sender.email(), sender.phone(), sender.externalId()),
                subject,
                text,
                languageHint,
                facts == null ? Map.of() : facts,
                ticketNumber,
                receivedAt,
                traceparent);
    }
}
