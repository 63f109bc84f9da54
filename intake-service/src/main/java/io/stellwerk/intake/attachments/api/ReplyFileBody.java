package io.stellwerk.intake.attachments.api;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.attachments.AttachmentPolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** File for a reply. */
@Schema(name = "ReplyFileUpload", description = "A file that an agent attaches to a reply")
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
record ReplyFileBody(
        @NotBlank @Size(max = 255) String name,
        @Size(max = 255) @Nullable String contentType,

        @NotNull @Schema(description = "Base 64") byte[] content) {

    private static final int LONGEST_NAME = 200;

    AttachmentPolicy.File file() {
        return new AttachmentPolicy.File(
                Words.line(name, LONGEST_NAME),
                contentType == null ? "" : Words.line(contentType, LONGEST_NAME),
                content);
    }
}
