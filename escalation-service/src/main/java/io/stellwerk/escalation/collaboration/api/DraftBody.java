package io.stellwerk.escalation.collaboration.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Texts typed into the form of an action.
 *
 * @param action name of the action, as in its address
 * @param fields texts by the names of the form's fields
 */
@Schema(name = "DraftBody")
record DraftBody(
        @NotNull @Pattern(regexp = "[a-z-]{1,40}") String action,

        @NotNull @Size(min = 1, max = 40)
        Map<@Pattern(regexp = "[A-Za-z][A-Za-z0-9.]{0,59}") String, @NotNull @Size(max = 100_000) String> fields) {

    private static final int MOST_CHARACTERS = 150_000;

    /** A form is as large as its largest field, and some. */
    @AssertTrue(message = "are longer than 150000 characters together")
    @Schema(hidden = true)
    boolean isFieldsShortEnough() {
        return fields == null
                || fields.values().stream().mapToInt(DraftBody::length).sum() <= MOST_CHARACTERS;
    }

    /** PostgreSQL refuses a text that is not valid UTF-8. */
    @AssertTrue(message = "have half a character in them")
    @Schema(hidden = true)
    boolean isFieldsStorable() {
        return fields == null
                || fields.values().stream()
                        .allMatch(text -> text == null
                                || StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
