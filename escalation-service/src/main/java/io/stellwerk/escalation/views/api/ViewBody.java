package io.stellwerk.escalation.views.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A view to be saved. */
@Schema(name = "ViewBody")
record ViewBody(
        @Schema(description = "its name from now on; that of the address, or another one")
        @NotNull
        @Pattern(regexp = NAME, message = "is 1 to 60 characters, without slashes and line breaks")
        String name,

        @Schema(description = "filters, as parameters of the list's address")
        @NotNull
        @Size(max = 1000)
        @Pattern(regexp = "[A-Za-z0-9=&._~%+-]*", message = "is no query of an address")
        String query,

        @Schema(description = "whether all agents see it; no, if missing") @Nullable
        Boolean shared) {

    /** A view that has nothing but a name. */
    static ViewBody named(String name) {
        return new ViewBody(name, "", null);
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    /** A name that an address can carry, and that is not blank. */
    static final String NAME = "(?=.*\\S)[^\\u0000-\\u001f\\u007f\\p{Cs}/\\\\]{1,60}";
}
