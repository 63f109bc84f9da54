package io.stellwerk.notification.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent's answer to a customer.
 *
 * @param author name of the agent, if the event told it
 * @param cc addresses that get it, too
 * @param files files that the customer finds on the ticket's page
 */
public record Answer(String text, @Nullable String author, List<String> cc, List<File> files) {

    /** A file, as the agent's console described it. */
    public record File(String name, long size) {}

    /** A text alone. */
    public Answer(String text, @Nullable String author) {
        this(text, author, List.of(), List.of());
    }

    /** The answer of a row; none if there is no text. */
    public static @Nullable Answer of(
            @Nullable String text, @Nullable String author, @Nullable List<String> cc, @Nullable List<File> files) {
        return text == null
                ? null
                : new Answer(text, author, cc == null ? List.of() : cc, files == null ? List.of() : files);
    }
}
