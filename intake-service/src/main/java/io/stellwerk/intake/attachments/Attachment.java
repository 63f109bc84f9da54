package io.stellwerk.intake.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message. A refused one keeps its description, so that people see that something was sent, and
 * loses its content.
 *
 * @param sha256 the hash of the content, in lower-case hex; equal contents are stored once
 * @param contentId what the HTML of the message calls it by
 * @param inline whether it stands within the text
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
public record Attachment(
        UUID id,
        String name,
        String contentType,
        long size,
        String sha256,
        byte[] content,
        @Nullable Refusal refusal,
        @Nullable String contentId,
        boolean inline) {

    /** Why a file was not kept. */
    public enum Refusal {
        TOO_MANY,
        TOO_LARGE,
        TOTAL_TOO_LARGE,
        FORBIDDEN_TYPE
    }

    /** Tells whether the file is stored and can be fetched. */
    public boolean kept() {
        return refusal == null;
    }
}
