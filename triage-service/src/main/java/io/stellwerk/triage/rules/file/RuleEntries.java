package io.stellwerk.triage.rules.file;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Channel;
import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import io.stellwerk.triage.rules.Condition;
import io.stellwerk.triage.rules.Effect;
import io.stellwerk.triage.rules.TriageRule;
import io.stellwerk.triage.rules.file.RuleSetFile.RuleEntry;
import io.stellwerk.triage.rules.file.RuleSetFile.ThenEntry;
import io.stellwerk.triage.rules.file.RuleSetFile.WhenEntry;
import io.stellwerk.triage.words.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns written rules into rules; what cannot be one is refused with an {@link IllegalArgumentException}. */
final class RuleEntries {

    private static final int DEFAULT_WEIGHT = 5;

    private RuleEntries() {}

    static TriageRule toRule(RuleEntry entry) {
        if (entry.id() == null || entry.id().isBlank()) {
            throw new IllegalArgumentException("it has no id");
        }
        if (entry.when() == null || entry.then() == null) {
            throw new IllegalArgumentException("it needs both when and then");
        }
        return new TriageRule(
                entry.id(),
                condition(entry.when()),
                effect(entry.then()),
                entry.weight() == null ? DEFAULT_WEIGHT : entry.weight(),
                Absent.toEmpty(entry.over()).stream().map(Category::new).collect(Collectors.toSet()));
    }

    private static Condition condition(WhenEntry when) {
        return new Condition(
                terms(when.any(), when.de(), when.en()),
                terms(when.also()),
                terms(when.none()),
                Boolean.TRUE.equals(when.subjectOnly()),
                Absent.toEmpty(when.channels()).stream()
                        .map(RuleEntries::channel)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(when.automatic()),
                facts(when.facts()));
    }

    @SafeVarargs
    private static List<Term> terms(@Nullable List<String>... written) {
        return Stream.of(written)
                .flatMap(list -> Absent.toEmpty(list).stream())
                .map(Term::parse)
                .distinct()
                .toList();
    }

    private static Channel channel(String name) {
        try {
            return Channel.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no channel " + name, e);
        }
    }

    private static Map<String, Set<String>> facts(@Nullable Map<String, List<String>> facts) {
        if (facts == null) {
            return Map.of();
        }
        return facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .map(value -> value.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet())));
    }

    private static Effect effect(ThenEntry then) {
        return new Effect(
                Optional.ofNullable(then.category()).map(Category::new),
                Optional.ofNullable(then.service()),
                Optional.ofNullable(then.intent()),
                Optional.ofNullable(then.impact()).map(Impact::ofLevel),
                Optional.ofNullable(then.urgency()).map(Urgency::ofLevel),
                Optional.ofNullable(then.tier()).map(Tier::ofNumber),
                Absent.toEmpty(then.skills()).stream().map(Skill::new).toList());
    }
}
