package io.stellwerk.intake.selfservice.api;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.attachments.AttachmentPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer writes on the page of a ticket. */
@Schema(name = "CustomerReply", description = "What a customer writes on the page of a ticket")
record CustomerReply(
        @NotBlank @Size(max = 200_000) String text,
        @Size(max = 25) @Nullable List<@NotNull @Valid Upload> attachments) {

    private static final int LONGEST_NAME = 200;

    /** A file, as base 64. */
    @Schema(name = "CustomerUpload", description = "A file that comes with it")
    record Upload(
            @NotBlank @Size(max = 255) String name,
            @Size(max = 255) @Nullable String contentType,

            @NotNull @Schema(description = "Base 64") byte[] content) {

        AttachmentPolicy.File file() {
            return new AttachmentPolicy.File(
                    Words.line(name, LONGEST_NAME),
                    contentType == null ? "" : Words.line(contentType, LONGEST_NAME),
                    content);
        }
    }

    List<AttachmentPolicy.File> files() {
        return attachments == null
                ? List.of()
                : attachments.stream().map(Upload::file).toList();
    }
}
