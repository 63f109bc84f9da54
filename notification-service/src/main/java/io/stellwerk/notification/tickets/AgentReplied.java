package io.stellwerk.notification.tickets;

import io.stellwerk.notification.correspondence.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent answered the customer: the text of the mail. */
public record AgentReplied(
        UUID ticketId,
        @Nullable String language,
        String text,
        @Nullable Actor actor) {

    /** The one who wrote it. */
    public record Actor(@Nullable String name) {}

    /** The answer as the customer gets it. */
    public Answer answer() {
        return new Answer(text, actor == null ? null : actor.name());
    }
}
