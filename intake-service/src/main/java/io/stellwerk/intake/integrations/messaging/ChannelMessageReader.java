package io.stellwerk.intake.integrations.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.intake.integrations.Fault;
import io.stellwerk.intake.integrations.RefusalCode;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.StrictJson;
import io.stellwerk.messaging.UnreadablePayload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads what integrations post, as strictly as the contract is. */
@ApplicationScoped
class ChannelMessageReader {
    /** So long that nobody needs more, and with an id of full length still short enough for the index of message keys. */
    private static final int MAX_SOURCE = 200;

    private final Clock clock = Clock.systemUTC();

    /** Content of an event. */
    sealed interface Reading {

        /** A message that keeps to the contract. */
        record Readable(ChannelMessage message) implements Reading {}

        /** Something that does not. */
        record Faulty(Fault fault, @Nullable String sourceMessageId) implements Reading {}
    }

    Reading read(IncomingEvent event) {
        if (!event.type().equals(ChannelMessage.TYPE)) {
            return faulty(RefusalCode.UNKNOWN_TYPE, "ce_type");
        }
        if (event.source().length() > MAX_SOURCE) {
            return faulty(RefusalCode.INVALID_SOURCE, "ce_source");
        }
        try {
            return read(StrictJson.read(event.data()));
        } catch (UnreadablePayload e) {
            return faulty(RefusalCode.UNREADABLE, null);
        }
    }

    /** The producer's id of a message, if there is a payload in which it can be read. */
    @Nullable
    String idIn(byte @Nullable [] payload) {
        if (payload == null) {
            return null;
        }
        try {
            return ChannelContract.idOf(StrictJson.read(payload)).orElse(null);
        } catch (UnreadablePayload e) {
            return null;
        }
    }

    private Reading read(JsonNode payload) {
        return ChannelContract.faultOf(payload, clock.instant())
                .<Reading>map(fault ->
                        new Reading.Faulty(fault, ChannelContract.idOf(payload).orElse(null)))
                .orElseGet(() -> new Reading.Readable(ChannelMessage.of(payload)));
    }

    private static Reading faulty(RefusalCode code, @Nullable String field) {
        return new Reading.Faulty(new Fault(code, field), null);
    }
}
