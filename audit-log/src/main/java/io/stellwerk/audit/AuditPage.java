package io.stellwerk.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit log.
 *
 * @param nextCursor where the next page begins; nothing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditPage(List<SealedEntry> entries, @Nullable String nextCursor) {

    static AuditPage of(List<SealedEntry> found, int limit) {
        boolean more = found.size() > limit;
        List<SealedEntry> shown = more ? found.subList(0, limit) : found;
        return new AuditPage(shown, more ? Long.toString(shown.getLast().number()) : null);
    }
}
