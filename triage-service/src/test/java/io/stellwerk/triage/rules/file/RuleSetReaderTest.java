package io.stellwerk.triage.rules.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A rule set with mistakes is refused, and all of them are named. */
class RuleSetReaderTest {

    @Test
    void every_mistake_is_named_with_its_rule() {
        String yaml = """
                name: broken
                rules:
                  - id: no-tier
                    when: {en: [x]}
                    then: {category: things}
                  - id: bad-term
                    when: {en: ["***"]}
                    then: {urgency: 1}
                  - id: bad-level
                    when: {en: [x]}
                    then: {urgency: 4}
                  - when: {en: [x]}
                    then: {urgency: 1}
                  - id: looks-at-nothing
                    when: {}
                    then: {urgency: 1}
                """;
        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining("the rule set test is not valid")
                .hasMessageContaining("it has no version")
                .hasMessageContaining("rule no-tier: a rule with a category names the tier")
                .hasMessageContaining("rule bad-term: not a word: ***")
                .hasMessageContaining("rule bad-level: urgency is 1, 2 or 3, not 4")
                .hasMessageContaining("it has no id")
                .hasMessageContaining("rule looks-at-nothing: a condition looks at something");
    }

    @Test
    void a_misspelt_key_is_named() {
        assertThatThrownBy(() -> read("name: x\nversion: '1'\nrulez: []")).hasMessageContaining("rulez");
    }

    @Test
    void yaml_that_is_none_is_refused_with_the_line() {
        assertThatThrownBy(() -> read("name: x\n  version: [")).hasMessageContaining("line 2");
    }

    @Test
    void a_rule_over_an_unknown_category_is_refused() {
        String yaml = """
                name: broken
                version: "1"
                rules:
                  - id: a
                    over: [thingz]
                    when: {en: [x]}
                    then: {category: things, tier: 1}
                """;
        assertThatThrownBy(() -> read(yaml)).hasMessageContaining("rule a: no rule names the category thingz");
    }

    @Test
    void two_rules_of_one_name_are_refused() {
        String rule = "  - {id: a, when: {en: [x]}, then: {urgency: 1}}\n";
        assertThatThrownBy(() -> read("name: x\nversion: '1'\nrules:\n" + rule + rule))
                .hasMessageContaining("two rules are named a");
    }

    private static void read(String yaml) {
        RuleSetReader.read("test", RuleSetReader.parse("test", yaml));
    }
}
