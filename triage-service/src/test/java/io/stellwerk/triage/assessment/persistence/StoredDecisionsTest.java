package io.stellwerk.triage.assessment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.triage.Category;
import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import io.stellwerk.triage.assessment.Alternative;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.Evidence;
import io.stellwerk.triage.rules.RuleSetId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredDecisionsTest {

    private static final String TRIAGED = """
            {"category":"access","service":"vpn","intent":"reset","tier":2,"skills":["network"],"confidence":0.75,\
            "impact":2,"urgency":1,"language":{"code":"de","confidence":0.9},"ruleSet":{"name":"shipped","version":"3"},\
            "evidence":[{"rule":"vpn","observation":"the word vpn","effect":"category access"}],\
            "alternatives":[{"category":"mail","tier":1,"because":"less evidence"}],"decidedAt":"2026-11-23T08:00:00Z"}""";

    private static final String DEFERRED = """
            {"reason":"NO_RULE_MATCHED","impact":3,"urgency":3,"language":{"code":"und","confidence":0.0},\
            "ruleSet":{"name":"shipped","version":"3"},"evidence":[],"alternatives":[],"decidedAt":"2026-11-23T08:00:00Z"}""";

    @Test
    void what_an_older_desk_stored_is_read() {
        assertThat(read(TRIAGED)).isEqualTo(triaged());
        assertThat(read(DEFERRED)).isEqualTo(deferred());
    }

    @Test
    void what_is_stored_looks_as_it_always_did() {
        assertThat(written(triaged())).isEqualTo(TRIAGED);
        assertThat(written(deferred())).isEqualTo(DEFERRED);
    }

    private static Assessment triaged() {
        var basis = new Assessment.Basis(
                new Language("de", 0.9),
                Impact.ofLevel(2),
                Urgency.ofLevel(1),
                new RuleSetId("shipped", "3"),
                List.of(new Evidence("vpn", "the word vpn", "category access")),
                List.of(new Alternative(
                        Optional.of(new Category("mail")), Optional.of(Tier.ofNumber(1)), "less evidence")),
                Instant.parse("2026-11-23T08:00:00Z"));
        return new Assessment.Triaged(
                basis,
                new Category("access"),
                Optional.of("vpn"),
                Optional.of("reset"),
                Tier.ofNumber(2),
                List.of(new Skill("network")),
                0.75);
    }

    private static Assessment deferred() {
        var basis = new Assessment.Basis(
                Language.UNDETERMINED,
                Impact.ofLevel(3),
                Urgency.ofLevel(3),
                new RuleSetId("shipped", "3"),
                List.of(),
                List.of(),
                Instant.parse("2026-11-23T08:00:00Z"));
        return new Assessment.Deferred(basis, Assessment.Reason.NO_RULE_MATCHED, Optional.empty());
    }

    private static Assessment read(String stored) {
        return WireJson.read(stored.getBytes(StandardCharsets.UTF_8), DecisionDocument.class)
                .toAssessment();
    }

    private static String written(Assessment assessment) {
        return new String(WireJson.write(DecisionDocument.of(assessment)), StandardCharsets.UTF_8);
    }
}
