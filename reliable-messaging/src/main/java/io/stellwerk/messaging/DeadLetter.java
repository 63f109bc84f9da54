package io.stellwerk.messaging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to the dead letters, with the reason why.
 *
 * @param waitsBehind the letter that it waits behind, if nothing else is wrong with it
 * @param answered whether its sender was told, so that nothing has to wait behind it
 */
record DeadLetter(
        ReceivedRecord received,
        String reason,
        String stack,
        @Nullable UUID waitsBehind,
        boolean answered) {

    private static final int LONGEST_STACK = 8_000;
    private static final int LONGEST_REASON = 1_000;

    /** A record that could not be handled. */
    static DeadLetter failed(ReceivedRecord received, Throwable failure) {
        return new DeadLetter(received, reason(failure), stack(failure), null, false);
    }

    /** An event that its consumer refused. */
    static DeadLetter refused(ReceivedRecord received, Refusal refusal) {
        return new DeadLetter(received, reason(new RefusedEvent(refusal)), "", null, true);
    }

    /** As little as can be said of a record that the database does not take: where it is, and why it is not here. */
    DeadLetter bare(String why) {
        ConsumerRecord<String, byte[]> source = received.source();
        ConsumerRecord<String, byte[]> place =
                new ConsumerRecord<>(source.topic(), source.partition(), source.offset(), null, null);
        return new DeadLetter(
                new ReceivedRecord.Malformed(
                        place, new MalformedEnvelope("only its place is kept, the record is on its topic")),
                storable("only its place is kept, since " + why + "; " + reason, LONGEST_REASON),
                stack,
                null,
                answered);
    }

    /** An event that may not be handled before the one ahead of it. */
    static DeadLetter waiting(ReceivedRecord received, UUID ahead) {
        return new DeadLetter(received, "waits behind the dead letter " + ahead, "", ahead, false);
    }

    static String reason(Throwable failure) {
        return storable(failure.getClass().getName() + ": " + failure.getMessage(), LONGEST_REASON);
    }

    static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return storable(text.toString(), LONGEST_STACK);
    }

    private static String storable(String text, int longest) {
        return String.valueOf(LosslessText.storable(text, longest));
    }
}
