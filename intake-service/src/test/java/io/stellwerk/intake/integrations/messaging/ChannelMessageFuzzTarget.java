package io.stellwerk.intake.integrations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.IncomingEvent;
import java.time.Instant;

/** Reads any bytes as a message of a channel, and fails unless it is one or is refused under a code. */
public final class ChannelMessageFuzzTarget {

    private static final ChannelMessageReader READER = new ChannelMessageReader();

    private ChannelMessageFuzzTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] payload) {
        IncomingEvent event = new IncomingEvent(
                "/till/1 1", "1", ChannelMessage.TYPE, "/till/1", "1", Instant.EPOCH, null, "1", payload);
        switch (READER.read(event)) {
            case ChannelMessageReader.Reading.Readable readable -> {
                assertThat(readable.message().text()).isNotBlank();
                assertThat(readable.message().sourceMessageId()).isNotBlank();
            }
            case ChannelMessageReader.Reading.Faulty faulty ->
                assertThat(faulty.fault().code()).isNotNull();
        }
    }
}
