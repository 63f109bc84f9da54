package io.stellwerk.triage.assessment.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import io.stellwerk.triage.Channel;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.ProblemCode;
import io.stellwerk.triage.TriageConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Ticket to preview. */
@Schema(name = "PreviewRequest")
public record PreviewRequest(
        @Schema(examples = "VPN-Zugang nach Passwortwechsel gesperrt") @Nullable
        String subject,

        @Schema(examples = "Seit dem Passwortwechsel komme ich nicht mehr ins VPN.") @Nullable
        String text,

        @Schema(
                examples = "EMAIL",
                enumeration = {"EMAIL", "WEB", "PHONE", "CHAT", "API"},
                defaultValue = "API")
        @Nullable
        String channel,

        @Schema(examples = "de", description = "What the customer's form or browser says") @Nullable
        String languageHint,

        @Schema(description = "Whether a machine wrote it", defaultValue = "false") @Nullable
        Boolean automatic,

        @Schema(examples = "{\"vip\": \"true\"}") @JsonSetter(contentNulls = Nulls.SET) @Nullable
        Map<String, @Nullable String> facts) {

    private static final int MAX_FACTS = 100;
    private static final List<Channel> CHANNELS =
            Arrays.stream(Channel.values()).filter(c -> c != Channel.UNKNOWN).toList();

    /** Converts the request into a ticket, or refuses it with all its mistakes. */
    IncomingTicket asTicket(TriageConfig.PreviewConfig limits) {
        var errors = new ArrayList<Problem.FieldError>();
        String title = subject == null ? "" : subject;
        String body = text == null ? "" : text;
        if (title.isBlank() && body.isBlank()) {
            errors.add(new Problem.FieldError("text", "is missing, and so is the subject"));
        }
        checkLength(errors, "subject", title, limits.maxSubject());
        checkLength(errors, "text", body, limits.maxText());
        Optional<Channel> known = channel == null
                ? Optional.of(Channel.API)
                : CHANNELS.stream().filter(c -> c.name().equals(channel)).findFirst();
        if (known.isEmpty()) {
            errors.add(new Problem.FieldError("channel", "is none of " + CHANNELS));
        }
        if (facts != null && facts.size() > MAX_FACTS) {
            errors.add(new Problem.FieldError("facts", "are more than " + MAX_FACTS));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_PREVIEW, "Correct the fields that are listed under errors.", errors);
        }
        return new IncomingTicket(
                title, body, known.orElse(Channel.UNKNOWN), Boolean.TRUE.equals(automatic), presentFacts());
    }

    private static void checkLength(List<Problem.FieldError> errors, String field, String value, int most) {
        if (value.length() > most) {
            errors.add(new Problem.FieldError(field, "has more than " + most + " characters"));
        }
    }

    private Map<String, String> presentFacts() {
        var present = new HashMap<String, String>();
        if (facts != null) {
            facts.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
        }
        return present;
    }
}
