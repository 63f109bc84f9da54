package io.stellwerk.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.Channel;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.rules.file.RuleSetReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each part of a condition keeps a rule from tickets that it is not for. */
class RuleConditionsTest {

    @Test
    void a_word_that_must_not_be_there_keeps_the_rule_away_wherever_it_stands() {
        RuleMatcher rules = rule("{en: [printer], none: [\"3d printer\", scanner]}");

        assertThat(applied(rules, "Printer", "It is broken.")).isTrue();
        assertThat(applied(rules, "Printer", "The 3D printer is broken.")).isFalse();
        assertThat(applied(rules, "Scanner", "The printer is broken.")).isFalse();
        assertThat(applied(rules, "Printer", "It is not the scanner.")).isFalse();
    }

    @Test
    void a_word_that_must_be_there_too_is_asked_for() {
        RuleMatcher rules = rule("{en: [printer], also: [paper, toner]}");

        assertThat(applied(rules, "Printer", "It has no toner.")).isTrue();
        assertThat(applied(rules, "Printer", "It is broken.")).isFalse();
        assertThat(applied(rules, "Paper", "There is none.")).isFalse();
    }

    @Test
    void a_rule_for_subjects_does_not_read_the_text() {
        RuleMatcher rules = rule("{en: [printer], subjectOnly: true}");

        assertThat(applied(rules, "The printer", "It is broken.")).isTrue();
        assertThat(applied(rules, "Help", "The printer is broken.")).isFalse();
    }

    @Test
    void a_rule_for_subjects_wants_its_second_word_there_as_well() {
        RuleMatcher rules = rule("{en: [printer], also: [toner], subjectOnly: true}");

        assertThat(applied(rules, "Toner for the printer", "")).isTrue();
        assertThat(applied(rules, "The printer", "It has no toner.")).isFalse();
    }

    @Test
    void a_rule_for_machines_is_for_machines_and_one_for_people_for_people() {
        IncomingTicket human = new IncomingTicket("Disk full", "", Channel.EMAIL, false, Map.of());
        IncomingTicket machine = new IncomingTicket("Disk full", "", Channel.EMAIL, true, Map.of());

        RuleMatcher forMachines = rule("{en: [disk], automatic: true}");
        RuleMatcher forPeople = rule("{en: [disk], automatic: false}");
        RuleMatcher forBoth = rule("{en: [disk]}");

        assertThat(forMachines.findings(machine)).hasSize(1);
        assertThat(forMachines.findings(human)).isEmpty();
        assertThat(forPeople.findings(machine)).isEmpty();
        assertThat(forPeople.findings(human)).hasSize(1);
        assertThat(forBoth.findings(machine)).hasSize(1);
        assertThat(forBoth.findings(human)).hasSize(1);
    }

    @Test
    void a_rule_that_asks_only_who_wrote_needs_no_words() {
        RuleMatcher rules = rule("{automatic: true}");

        List<Finding> findings = rules.findings(new IncomingTicket("", "", Channel.WEB, true, Map.of()));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.points()).isEqualTo(50);
            assertThat(finding.observation()).isEqualTo("what is known about the ticket");
        });
        assertThat(applied(rules, "Anything", "")).isFalse();
    }

    @Test
    void a_rule_of_a_channel_is_for_that_channel() {
        RuleMatcher rules = rule("{en: [printer], channels: [PHONE, WEB]}");

        assertThat(rules.findings(new IncomingTicket("Printer", "", Channel.WEB, false, Map.of())))
                .hasSize(1);
        assertThat(rules.findings(new IncomingTicket("Printer", "", Channel.EMAIL, false, Map.of())))
                .isEmpty();
    }

    @Test
    void every_fact_that_is_named_must_have_one_of_its_values() {
        RuleMatcher rules = rule("{facts: {product: [Tower, Desk], plan: [gold]}}");

        assertThat(withFacts(rules, Map.of("product", "DESK", "plan", "Gold"))).hasSize(1);
        assertThat(withFacts(rules, Map.of("product", "desk", "plan", "silver")))
                .isEmpty();
        assertThat(withFacts(rules, Map.of("product", "desk"))).isEmpty();
    }

    @Test
    void the_place_of_a_word_and_each_further_one_count() {
        RuleMatcher rules = rule("{en: [printer, toner, paper, tray, cable]}");
        String filler = "word ".repeat(25);

        assertThat(points(rules, "", filler + "printer")).isEqualTo(50);
        assertThat(points(rules, "", "printer")).isEqualTo(60);
        assertThat(points(rules, "Printer", "")).isEqualTo(75);
        assertThat(points(rules, "Printer", filler + "toner")).isEqualTo(77);
        assertThat(points(rules, "Printer toner paper tray", "")).isEqualTo(81);
        assertThat(points(rules, "Printer toner paper tray cable", "")).isEqualTo(81);
    }

    @Test
    void a_finding_says_which_words_it_saw_and_where() {
        RuleMatcher rules = rule("{en: [printer, toner, paper, tray, cable]}");
        String filler = "word ".repeat(25);

        assertThat(observation(rules, "Toner, printer", "")).isEqualTo("“printer”, “toner” in the subject");
        assertThat(observation(rules, "", "printer")).isEqualTo("“printer” at the start of the text");
        assertThat(observation(rules, "", filler + "printer")).isEqualTo("“printer” in the text");
        assertThat(observation(rules, "printer toner paper tray cable", ""))
                .isEqualTo("“printer”, “toner”, “paper”, “tray” in the subject");
    }

    private static RuleMatcher rule(String when) {
        String yaml = """
                name: test
                version: "1"
                rules:
                  - id: one
                    when: %s
                    then: {category: things, tier: 1}
                """.formatted(when);
        return new RuleMatcher(RuleSetReader.read("test", RuleSetReader.parse("test", yaml)));
    }

    private static List<Finding> withFacts(RuleMatcher rules, Map<String, String> facts) {
        return rules.findings(new IncomingTicket("", "", Channel.WEB, false, facts));
    }

    private static boolean applied(RuleMatcher rules, String subject, String text) {
        return !findings(rules, subject, text).isEmpty();
    }

    private static int points(RuleMatcher rules, String subject, String text) {
        return findings(rules, subject, text).getFirst().points();
    }

    private static String observation(RuleMatcher rules, String subject, String text) {
        return findings(rules, subject, text).getFirst().observation();
    }

    private static List<Finding> findings(RuleMatcher rules, String subject, String text) {
        return rules.findings(new IncomingTicket(subject, text, Channel.EMAIL, false, Map.of()));
    }
}
