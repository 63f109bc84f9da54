package io.stellwerk.intake.messages;

import io.stellwerk.intake.Words;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of plain words as a channel hands it over, before intake has put it in order.
 *
 * @param key what it is recognised by; without one it is new in any case
 * @param ticket the ticket that it names
 */
public record Draft(
        Channel channel,
        @Nullable MessageKey key,
        From from,
        @Nullable String subject,
        String text,
        @Nullable String language,
        Map<String, String> facts,
        @Nullable ThreadCandidate ticket,
        @Nullable Instant receivedAt,
        @Nullable String traceparent) {

    /** The sender's own account of itself. */
    public record From(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String externalId) {

        /** Takes away the blanks around them, which forms and telephones leave. */
        public From {
            name = Words.stripped(name);
            email = Words.stripped(email);
            phone = Words.stripped(phone);
            externalId = Words.stripped(externalId);
        }
    }
}
