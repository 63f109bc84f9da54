package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.attachments.Attachment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that came with a message; its content is fetched from intake by its id. */
public record AttachedFile(
        UUID attachmentId,
        String name,
        String contentType,
        long size,
        String sha256,
        @Nullable String contentId,
        @Nullable Boolean inline) {

    /** The files that were kept. */
    static List<AttachedFile> of(List<Attachment> attachments) {
        return attachments.stream()
                .filter(Attachment::kept)
                .map(file -> new AttachedFile(
                        file.id(),
                        file.name(),
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        file.contentId(),
                        file.inline() ? true : null))
                .toList();
    }
}
