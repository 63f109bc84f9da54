package io.stellwerk.intake.attachments.api;

import io.stellwerk.intake.attachments.Attachment;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** File that is kept for a reply. */
@Schema(name = "ReplyFile")
record ReplyFileView(
        UUID attachmentId,
        String name,
        String contentType,
        @Schema(description = "in bytes") long size) {

    static ReplyFileView of(Attachment file) {
        return new ReplyFileView(file.id(), file.name(), file.contentType(), file.size());
    }
}
