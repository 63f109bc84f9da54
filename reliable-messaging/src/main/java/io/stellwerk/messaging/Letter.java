package io.stellwerk.messaging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to the dead letters, with the reason why.
 *
 * @param waitsBehind the letter that it waits behind, if nothing else is wrong with it
 * @param answered whether its sender was told, so that nothing has to wait behind it
 */
record Letter(
        ReceivedRecord received,
        String reason,
        String stack,
        @Nullable UUID waitsBehind,
        boolean answered) {

    private static final int LONGEST_STACK = 8_000;
    private static final int LONGEST_REASON = 1_000;

    /** A record that could not be handled. */
    static Letter failed(ReceivedRecord received, Throwable failure) {
        return new Letter(received, reason(failure), stack(failure), null, false);
    }

    /** An event that its consumer refused. */
    static Letter refused(ReceivedRecord received, Refusal refusal) {
        return new Letter(received, reason(new RefusedEvent(refusal)), "", null, true);
    }

    /** An event that may not be handled before the one ahead of it. */
    static Letter waiting(ReceivedRecord received, UUID ahead) {
        return new Letter(received, "waits behind the dead letter " + ahead, "", ahead, false);
    }

    static String reason(Throwable failure) {
        return storable(failure.getClass().getName() + ": " + failure.getMessage(), LONGEST_REASON);
    }

    static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return storable(text.toString(), LONGEST_STACK);
    }

    /** PostgreSQL has no NUL in its texts. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String storable(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replace('\0', '\uFFFD');
    }
}
