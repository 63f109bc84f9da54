package io.stellwerk.intake.integrations.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Draft;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.messaging.WireJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message that a channel integration has received, as its contract has it. */
record ChannelMessage(
        Channel channel,
        String sourceMessageId,
        Draft.From sender,
        @Nullable String subject,
        String text,
        @Nullable String languageHint,
        Map<String, String> facts,
        @Nullable String ticketNumber,
        Instant receivedAt) {

    static final String TYPE = "stellwerk.channel.message-received.v1";

    /** All that has to be the same when the message comes again; a producer may have noted another time by then. */
    private record Content(
            Channel channel,
            Draft.From sender,
            @Nullable String subject,
            String text,
            @Nullable String languageHint,
            Map<String, String> facts,
            @Nullable String ticketNumber) {}

    /** The message in a payload in which {@link ChannelContract} has found no fault. */
    static ChannelMessage of(JsonNode message) {
        JsonNode sender = message.path("sender");
        Map<String, String> facts = new TreeMap<>();
        message.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().textValue()));
        return new ChannelMessage(
                Channel.valueOf(message.path("channel").textValue()),
                message.path("sourceMessageId").textValue(),
                new Draft.From(
                        text(sender, "name"), text(sender, "email"), text(sender, "phone"), text(sender, "externalId")),
                text(message, "subject"),
                message.path("text").textValue(),
                text(message, "languageHint"),
                facts,
                text(message, "ticketNumber"),
                Instant.parse(message.path("receivedAt").textValue()));
    }

    /** The message for intake. */
    Draft draft(String source, @Nullable String traceparent) {
        return new Draft(
                channel, key(source), sender, subject, text, languageHint, facts, ticket(), receivedAt, traceparent);
    }

    /** Source and id; the length says where one ends and the other begins. */
    private MessageKey key(String source) {
        return MessageKey.of(
                "channel:" + source.length() + ":" + source + ":" + sourceMessageId,
                WireJson.write(new Content(channel, sender, subject, text, languageHint, facts, ticketNumber)));
    }

    private @Nullable ThreadCandidate ticket() {
        return ticketNumber == null
                ? null
                : TicketNumber.parse(ticketNumber)
                        .map(ThreadCandidate.Numbered::new)
                        .orElse(null);
    }

    private static @Nullable String text(JsonNode parent, String field) {
        return parent.path(field).textValue();
    }
}
