package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Impact;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.Effect;
import io.stellwerk.triage.rules.Finding;
import io.stellwerk.triage.rules.RuleMatcher;
import io.stellwerk.triage.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Assesses tickets by one rule set. The same ticket under the same version is always assessed the same. */
public final class TriagePolicy {

    private final RuleMatcher matcher;
    private final RuleSet rules;

    /** Decides by the rules that the matcher applies. */
    public TriagePolicy(RuleMatcher matcher) {
        this.matcher = matcher;
        this.rules = matcher.ruleSet();
    }

    /** Decides about the ticket, or leaves the decision to a person. */
    public Assessment assess(IncomingTicket ticket, Language language, Instant now) {
        List<Finding> findings = matcher.findings(ticket);
        Contest contest = Contest.between(Candidate.of(findings));
        return contest.first()
                .map(first -> judge(first, contest, findings, language, now))
                .orElseGet(() -> nothingKnown(findings, language, now));
    }

    private Assessment judge(Candidate first, Contest contest, List<Finding> findings, Language language, Instant now) {
        double confidence = Confidence.of(first.points(), contest.rivalPoints());
        if (contest.isClose(rules.margin())) {
            return abstain(Assessment.Reason.CONFLICTING_RULES, confidence, contest, findings, language, now);
        }
        if (confidence < rules.minConfidence()) {
            return abstain(Assessment.Reason.LOW_CONFIDENCE, confidence, contest, findings, language, now);
        }
        List<Finding> deciding = findings.stream()
                .filter(finding -> finding.rule()
                        .then()
                        .category()
                        .map(first.category()::equals)
                        .orElse(true))
                .toList();
        return new Assessment.Triaged(
                basis(deciding, deciding, contest.alternatives(true), language, now),
                first.category(),
                first.said(Effect::service),
                first.said(Effect::intent),
                tier(first, deciding),
                skills(deciding, language),
                confidence);
    }

    private Assessment abstain(
            Assessment.Reason reason,
            double confidence,
            Contest contest,
            List<Finding> findings,
            Language language,
            Instant now) {
        return new Assessment.Deferred(
                basis(modifiers(findings), findings, contest.alternatives(false), language, now),
                reason,
                Optional.of(confidence));
    }

    private Assessment nothingKnown(List<Finding> findings, Language language, Instant now) {
        boolean foreign = language.certain() && !rules.languageSkills().containsKey(language.code());
        return new Assessment.Deferred(
                basis(findings, findings, List.of(), language, now),
                foreign ? Assessment.Reason.UNKNOWN_LANGUAGE : Assessment.Reason.NO_RULE_MATCHED,
                Optional.empty());
    }

    /** Impact and urgency are the worst that is stated; what nobody states is ordinary. */
    private Assessment.Basis basis(
            List<Finding> deciding,
            List<Finding> evidence,
            List<Alternative> alternatives,
            Language language,
            Instant now) {
        Impact impact = Impact.SINGLE;
        Urgency urgency = Urgency.NORMAL;
        for (Finding finding : deciding) {
            impact = impact.orWorse(finding.rule().then().impact().orElse(Impact.SINGLE));
            urgency = urgency.orWorse(finding.rule().then().urgency().orElse(Urgency.NORMAL));
        }
        return new Assessment.Basis(
                language,
                impact,
                urgency,
                rules.id(),
                evidence.stream().map(Finding::asEvidence).toList(),
                alternatives,
                now);
    }

    private static List<Finding> modifiers(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().isModifier()).toList();
    }

    private static Tier tier(Candidate first, List<Finding> deciding) {
        return modifiers(deciding).stream()
                .flatMap(finding -> finding.rule().then().tier().stream())
                .reduce(first.tier(), Tier::orHigher);
    }

    private List<Skill> skills(List<Finding> deciding, Language language) {
        var skills = new LinkedHashSet<Skill>();
        deciding.forEach(finding -> skills.addAll(finding.rule().then().skills()));
        Skill spoken = rules.languageSkills().get(language.code());
        if (spoken != null) {
            skills.add(spoken);
        }
        return new ArrayList<>(skills);
    }
}
