package io.stellwerk.intake.phone.api;

import io.stellwerk.intake.Words;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent's note about a phone call. */
@Schema(name = "CallNote", description = "What an agent has noted about a phone call")
public record CallNote(
        @Size(max = 50) @Nullable String phone,
        @Size(max = 200) @Nullable String name,
        @Email @Size(max = 320) @Nullable String email,
        @NotBlank @Size(max = 998) String subject,
        @NotBlank @Size(max = 200_000) String note,
        @Size(max = 30) @Nullable String ticketNumber,
        @Nullable Instant startedAt) {

    /** Takes away the blanks that a telephone system puts around what it shows. */
    public CallNote {
        phone = Words.stripped(phone);
        name = Words.stripped(name);
        email = Words.stripped(email);
        ticketNumber = Words.stripped(ticketNumber);
    }

    /**
     * The facts that the channel knows beside the words.
     *
     * @param agent who sends the note
     */
    Map<String, String> facts(String agent) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("agent", agent);
        if (startedAt != null) {
            facts.put("call-started-at", startedAt.toString());
        }
        return facts;
    }
}
