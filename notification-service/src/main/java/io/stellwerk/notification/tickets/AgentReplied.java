package io.stellwerk.notification.tickets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent answered the customer: the text of the mail. */
public record AgentReplied(UUID ticketId, @Nullable String language, String text) {}
