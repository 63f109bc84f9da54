package io.stellwerk.notification.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * An agent's answer to a customer.
 *
 * @param author name of the agent, if the event told it
 */
public record Answer(String text, @Nullable String author) {

    /** The answer of a row; none if there is no text. */
    public static @Nullable Answer of(@Nullable String text, @Nullable String author) {
        return text == null ? null : new Answer(text, author);
    }
}
