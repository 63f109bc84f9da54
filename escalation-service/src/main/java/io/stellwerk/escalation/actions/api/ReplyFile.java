package io.stellwerk.escalation.actions.api;

import io.stellwerk.escalation.tickets.Enclosures;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** File that goes with a reply, as intake described it when it was uploaded. */
@Schema(name = "ReplyFile")
record ReplyFile(
        @NotNull UUID attachmentId,
        @NotBlank @Size(max = 255) String name,

        @Schema(description = "in bytes") @Min(0) long size) {

    /** The additions to a reply, each address and file once. */
    static Enclosures enclosures(@Nullable List<String> cc, @Nullable List<ReplyFile> files) {
        return new Enclosures(
                cc == null
                        ? List.of()
                        : cc.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList(),
                files == null
                        ? List.of()
                        : files.stream()
                                .map(file -> new Enclosures.File(file.attachmentId(), file.name(), file.size()))
                                .distinct()
                                .toList());
    }
}
