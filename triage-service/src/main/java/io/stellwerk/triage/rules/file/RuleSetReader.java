package io.stellwerk.triage.rules.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.rules.RuleSet;
import io.stellwerk.triage.rules.RuleSetId;
import io.stellwerk.triage.rules.TriageRule;
import io.stellwerk.triage.rules.file.RuleSetFile.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a rule set from YAML, and names all its mistakes at once. */
public final class RuleSetReader {

    private static final int DEFAULT_MARGIN = 8;
    private static final double DEFAULT_MIN_CONFIDENCE = 0.5;

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String source;
    private final List<String> faults = new ArrayList<>();

    private RuleSetReader(String source) {
        this.source = source;
    }

    /** Parses a rule set, and keeps it as it is written. */
    public static RuleSetFile parse(String source, String yaml) {
        try {
            @Nullable RuleSetFile file = YAML.readValue(yaml, RuleSetFile.class);
            return Objects.requireNonNullElseGet(file, () -> new RuleSetFile(null, null, null, null, null, null));
        } catch (JsonMappingException e) {
            throw new InvalidRuleSet(source, List.of(e.getPathReference() + ": " + e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw new InvalidRuleSet(
                    source, List.of("line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage()));
        }
    }

    /** Converts a parsed rule set into rules. */
    public static RuleSet read(String source, RuleSetFile file) {
        return new RuleSetReader(source).toRuleSet(file);
    }

    private RuleSet toRuleSet(RuleSetFile file) {
        requireText("name", file.name());
        requireText("version", file.version());
        var rules = new ArrayList<TriageRule>();
        for (RuleEntry entry : Absent.toEmpty(file.rules())) {
            rule(entry, rules);
        }
        if (rules.isEmpty() && faults.isEmpty()) {
            faults.add("it has no rules");
        }
        refuseFaults();
        overKnownCategories(rules);
        refuseFaults();
        try {
            return new RuleSet(
                    new RuleSetId(Absent.toBlank(file.name()), Absent.toBlank(file.version())),
                    file.margin() == null ? DEFAULT_MARGIN : file.margin(),
                    file.minConfidence() == null ? DEFAULT_MIN_CONFIDENCE : file.minConfidence(),
                    skills(file.languageSkills()),
                    rules);
        } catch (IllegalArgumentException e) {
            throw new InvalidRuleSet(source, List.of(String.valueOf(e.getMessage())));
        }
    }

    private void rule(RuleEntry entry, List<TriageRule> rules) {
        String name = "rule " + (entry.id() == null ? "number " + (rules.size() + 1) : entry.id());
        try {
            rules.add(RuleEntries.toRule(entry));
        } catch (IllegalArgumentException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    private void overKnownCategories(List<TriageRule> rules) {
        var known =
                rules.stream().flatMap(rule -> rule.then().category().stream()).collect(Collectors.toSet());
        for (TriageRule rule : rules) {
            rule.over().stream()
                    .filter(category -> !known.contains(category))
                    .forEach(category -> faults.add("rule " + rule.id() + ": no rule names the category " + category));
        }
    }

    private void requireText(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            faults.add("it has no " + what);
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new InvalidRuleSet(source, faults);
        }
    }

    private static Map<String, Skill> skills(@Nullable Map<String, String> names) {
        if (names == null) {
            return Map.of();
        }
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Skill(e.getValue())));
    }
}
