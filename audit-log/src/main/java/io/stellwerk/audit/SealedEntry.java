package io.stellwerk.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in the chain.
 *
 * @param number its place, counted from 1 without gaps
 * @param at when its transaction began, by the database's clock
 * @param hash SHA-256 over the hash of the entry before it and all its other fields, see {@link ChainHash}; empty before it has
 *     a place
 */
@Schema(name = "AuditEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedEntry(
        long number,
        Instant at,

        @Schema(description = "The subject of the actor's token")
        String actorId,

        String actorName,
        String address,

        @Schema(description = "What was done, such as ticket.escalate or conversation.read")
        String action,

        String subjectKind,
        String subjectId,

        @Schema(description = "What was changed, as it was before") @Nullable
        Map<String, String> before,

        @Schema(description = "What was changed, as it is since") @Nullable
        Map<String, String> after,

        @Nullable String traceId,

        @Schema(
                description =
                        "SHA-256 in hexadecimal digits, over the 32 bytes of the hash of the entry before (zeros for the"
                                + " first) and this entry without its hash, as JSON in the canonical form of RFC 8785")
        String hash) {

    SealedEntry numbered(long place) {
        return new SealedEntry(
                place, at, actorId, actorName, address, action, subjectKind, subjectId, before, after, traceId, "");
    }
}
