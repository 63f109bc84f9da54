package io.stellwerk.intake.web.api;

import io.stellwerk.intake.Words;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request from a web form. */
@Schema(name = "WebRequest", description = "A request from a web form")
public record WebRequest(
        @Size(max = 200) @Nullable String name,
        @NotBlank @Email @Size(max = 320) String email,
        @Size(max = 50) @Nullable String phone,
        @NotBlank @Size(max = 998) String subject,
        @NotBlank @Size(max = 200_000) String text,

        @Size(max = 35) @Pattern(regexp = "[A-Za-z]{2}([-_][A-Za-z0-9]{2,8}){0,8}") @Nullable
        String language,

        @Size(max = 50) @Nullable Map<@NotBlank @Size(max = 200) String, @Size(max = 2000) String> facts) {

    /** Takes away the blanks that a keyboard puts around what is filled in. */
    public WebRequest {
        name = Words.stripped(name);
        email = email == null ? email : Words.strip(email);
        phone = Words.stripped(phone);
    }
}
