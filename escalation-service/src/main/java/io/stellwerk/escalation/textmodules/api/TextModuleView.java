package io.stellwerk.escalation.textmodules.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.textmodules.StoredTextModule;
import io.stellwerk.escalation.textmodules.TextModule;
import io.stellwerk.escalation.textmodules.Wording;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Text module as it is shown. */
@Schema(name = "TextModule")
record TextModuleView(
        String id,
        String category,
        @Schema(description = "by which agents know it") Texts title,
        @Schema(description = "Markdown with placeholders") Texts body,

        @Schema(description = "counts how often it was saved; in quotes, it is the ETag that If-Match names")
        int revision) {

    /** A text in the language that was asked for, else in both. */
    @Schema(name = "Texts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Texts(@Nullable String de, @Nullable String en) {

        static Texts of(Wording wording, @Nullable Language only) {
            return new Texts(only == Language.en ? null : wording.de(), only == Language.de ? null : wording.en());
        }
    }

    /** Languages that there are. */
    enum Language {
        de,
        en
    }

    /** All of them. */
    @Schema(name = "TextModules")
    record All(
            List<TextModuleView> textModules,

            @Schema(description = "all that a body may have in it")
            List<String> placeholders) {}

    static TextModuleView of(StoredTextModule stored, @Nullable Language only) {
        TextModule module = stored.module();
        return new TextModuleView(
                module.id(),
                module.category(),
                Texts.of(module.title(), only),
                Texts.of(module.body(), only),
                stored.revision());
    }
}
