package io.stellwerk.escalation.collaboration.api;

import io.stellwerk.escalation.collaboration.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft as its author gets it. */
@Schema(name = "Draft")
record DraftView(UUID ticketId, String action, Map<String, String> fields, int revision, Instant savedAt) {

    /** A person's drafts, without their texts. */
    @Schema(name = "Drafts")
    record All(List<Entry> drafts) {

        static All of(List<Draft> drafts) {
            return new All(drafts.stream()
                    .map(draft -> new Entry(draft.ticketId().value(), draft.action(), draft.savedAt()))
                    .toList());
        }
    }

    /** A draft in a list. */
    @Schema(name = "DraftEntry")
    record Entry(UUID ticketId, String action, Instant savedAt) {}

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.ticketId().value(), draft.action(), draft.fields(), draft.revision(), draft.savedAt());
    }
}
