package io.stellwerk.intake.conversations;

import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The wish that an ignored message be received after all.
 *
 * @param ignoredId the ignored message
 * @param caller who wants it
 */
public record Release(UUID ignoredId, Caller caller) {

    /** What the audit log says of it; nothing if it led nowhere new. */
    Optional<AuditEntry> entry(Outcome outcome) {
        UUID ticketId = outcome.ticketId();
        if (ticketId == null || outcome instanceof Outcome.Duplicate) {
            return Optional.empty();
        }
        return Optional.of(AuditEntry.done(
                caller,
                "ignored-message.open",
                Subject.of("ignored-message", ignoredId),
                Map.of("ticketId", ticketId.toString())));
    }
}
