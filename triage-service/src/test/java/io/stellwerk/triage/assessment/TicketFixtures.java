package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Channel;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.RuleMatcher;
import io.stellwerk.triage.rules.RuleSet;
import io.stellwerk.triage.rules.file.RuleSetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Tickets and policies as tests speak of them. */
public final class TicketFixtures {

    public static final Instant NOW = Instant.parse("2026-11-23T09:15:00Z");
    public static final Language GERMAN = new Language("de", 0.99);
    public static final Language ENGLISH = new Language("en", 0.99);

    private static final RuleSet SHIPPED_RULES = rulesOf(shippedYaml());
    private static final TriagePolicy SHIPPED = policyOf(SHIPPED_RULES);

    private TicketFixtures() {}

    /** The policy of the rule set that ships. */
    public static TriagePolicy shipped() {
        return SHIPPED;
    }

    /** A policy of rules that are written in the test. */
    public static TriagePolicy policyOf(String yaml) {
        return policyOf(rulesOf(yaml));
    }

    /** A policy of a rule set. */
    public static TriagePolicy policyOf(RuleSet rules) {
        return new TriagePolicy(new RuleMatcher(rules));
    }

    /** The rule set that ships. */
    public static RuleSet shippedRules() {
        return SHIPPED_RULES;
    }

    private static RuleSet rulesOf(String yaml) {
        return RuleSetReader.read("test", RuleSetReader.parse("test", yaml));
    }

    public static IncomingTicket ticket(String subject, String text) {
        return new IncomingTicket(subject, text, Channel.EMAIL, false, Map.of());
    }

    public static IncomingTicket ticketWithFact(String subject, String text, String fact, String value) {
        return new IncomingTicket(subject, text, Channel.WEB, false, Map.of(fact, value));
    }

    public static Assessment assess(String subject, String text) {
        return shipped().assess(ticket(subject, text), ENGLISH, NOW);
    }

    /** What the shipped rules decide, which the test is sure they do. */
    public static Assessment.Triaged triaged(String subject, String text) {
        return (Assessment.Triaged) assess(subject, text);
    }

    private static String shippedYaml() {
        try (InputStream yaml = TicketFixtures.class.getResourceAsStream("/rules/default-v1.yaml")) {
            return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
