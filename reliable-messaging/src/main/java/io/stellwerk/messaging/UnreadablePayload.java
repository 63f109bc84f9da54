package io.stellwerk.messaging;

/**
 * A payload is not the JSON that its event type promises. The message names the place, never the content, which may be
 * a customer's words.
 */
public final class UnreadablePayload extends RuntimeException {

    /** Says which shape was expected and what is wrong. */
    public UnreadablePayload(Class<?> expected, String why) {
        super("not a " + expected.getSimpleName() + ": " + why);
    }
}
