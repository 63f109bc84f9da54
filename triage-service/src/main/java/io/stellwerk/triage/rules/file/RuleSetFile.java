package io.stellwerk.triage.rules.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule set as it is written down. Absent keys are null; {@link RuleSetReader} knows their defaults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RuleSet")
public record RuleSetFile(
        @Nullable String name,
        @Nullable String version,
        @Nullable Integer margin,
        @Nullable Double minConfidence,
        @Nullable Map<String, String> languageSkills,
        @Nullable List<RuleEntry> rules) {

    /** One rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Rule")
    public record RuleEntry(
            @Nullable String id,
            @Nullable Integer weight,
            @Nullable List<String> over,
            @Nullable WhenEntry when,
            @Nullable ThenEntry then) {}

    /** Its condition: terms by language, where {@code any} is for all languages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RuleCondition")
    public record WhenEntry(
            @Nullable List<String> any,
            @Nullable List<String> de,
            @Nullable List<String> en,
            @Nullable List<String> also,
            @Nullable List<String> none,
            @Nullable Boolean subjectOnly,
            @Nullable List<String> channels,
            @Nullable Boolean automatic,
            @Nullable Map<String, List<String>> facts) {}

    /** Its effect. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RuleEffect")
    public record ThenEntry(
            @Nullable String category,
            @Nullable String service,
            @Nullable String intent,
            @Nullable Integer impact,
            @Nullable Integer urgency,
            @Nullable Integer tier,
            @Nullable List<String> skills) {}
}
