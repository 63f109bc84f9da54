package io.stellwerk.triage.assessment.messaging;

import static io.stellwerk.triage.assessment.Assessment.Reason.CONFLICTING_RULES;
import static io.stellwerk.triage.assessment.Assessment.Reason.NO_RULE_MATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.triage.Category;
import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import io.stellwerk.triage.assessment.Alternative;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.assessment.DecidedTicket;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.Evidence;
import io.stellwerk.triage.rules.RuleSetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What triage publishes is what its contract says, byte for byte. */
class AssessmentEventsContractTest {

    private static final RuleSetId STANDARD = new RuleSetId("standard", "1");
    private static final UUID FULL_TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final UUID MINIMAL_TICKET = UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820");

    @Test
    void a_triaged_ticket_with_everything() {
        var basis = new Assessment.Basis(
                new Language("de", 0.97),
                Impact.SINGLE,
                Urgency.IMMEDIATE,
                STANDARD,
                List.of(
                        new Evidence("vpn-words", "„VPN“ im Betreff", "category=remote-access"),
                        new Evidence("account-locked", "„Konto gesperrt“ im Text", "urgency=1")),
                List.of(
                        alternative("password-reset", 1, "remote-access has the heavier evidence"),
                        new Alternative(
                                Optional.empty(),
                                Optional.of(Tier.SECOND),
                                "no sign that more than one person is affected")),
                Instant.parse("2026-11-23T09:15:00.480Z"));
        var triaged = new Assessment.Triaged(
                basis,
                new Category("remote-access"),
                Optional.of("vpn"),
                Optional.of("restore-access"),
                Tier.FIRST,
                List.of(new Skill("network"), new Skill("german")),
                0.92);

        OutgoingEvent event = AssessmentEvents.of(full(32, "VPN-Zugang nach Passwortwechsel gesperrt", triaged));

        ContractCheck.of("triage", "ticket-triaged").isFull(WireJson.write(event.data()));
        assertThat(event.type().wireName()).isEqualTo("stellwerk.triage.ticket-triaged.v1");
        assertThat(event.topic()).isEqualTo("triage.assessments.v1");
        assertThat(event.key()).isEqualTo(FULL_TICKET.toString());
        assertThat(event.time()).isEqualTo(basis.decidedAt());
    }

    @Test
    void a_triaged_ticket_with_no_more_than_it_needs() {
        var triaged = new Assessment.Triaged(
                minimalBasis(0.99, Urgency.SOON),
                new Category("printing"),
                Optional.empty(),
                Optional.empty(),
                Tier.FIRST,
                List.of(),
                0.8);
        var event = AssessmentEvents.of(minimal(31, "Cannot print on the third floor", triaged));
        ContractCheck.of("triage", "ticket-triaged").isMinimal(WireJson.write(event.data()));
    }

    @Test
    void a_deferred_ticket_with_everything() {
        var basis = new Assessment.Basis(
                new Language("de", 0.9),
                Impact.SINGLE,
                Urgency.SOON,
                STANDARD,
                List.of(
                        new Evidence("printer-words", "„Drucker“ im Betreff", "category=printing"),
                        new Evidence("billing-words", "„Rechnung“ im Betreff", "category=billing")),
                List.of(
                        alternative("printing", 1, "billing has as much evidence"),
                        alternative("billing", 1, "printing has as much evidence")),
                Instant.parse("2026-11-23T09:15:00.510Z"));
        var deferred = new Assessment.Deferred(basis, CONFLICTING_RULES, Optional.of(0.41));
        var event = AssessmentEvents.of(full(34, "Drucker und Rechnung", deferred));
        ContractCheck.of("triage", "triage-deferred").isFull(WireJson.write(event.data()));
        assertThat(event.type().wireName()).isEqualTo("stellwerk.triage.triage-deferred.v1");
    }

    @Test
    void a_deferred_ticket_with_no_more_than_it_needs() {
        var deferred = new Assessment.Deferred(minimalBasis(0.62, Urgency.NORMAL), NO_RULE_MATCHED, Optional.empty());
        var event = AssessmentEvents.of(minimal(33, "Question", deferred));
        ContractCheck.of("triage", "triage-deferred").isMinimal(WireJson.write(event.data()));
    }

    private static Assessment.Basis minimalBasis(double confidence, Urgency urgency) {
        return new Assessment.Basis(
                new Language("en", confidence),
                Impact.SINGLE,
                urgency,
                STANDARD,
                List.of(),
                List.of(),
                Instant.parse("2026-11-23T09:18:01Z"));
    }

    private static Alternative alternative(String category, int tier, String because) {
        return new Alternative(Optional.of(new Category(category)), Optional.of(Tier.ofNumber(tier)), because);
    }

    private static DecidedTicket full(int assessment, String subject, Assessment decision) {
        return new DecidedTicket(
                assessmentId(assessment),
                FULL_TICKET,
                "SW-1000041",
                UUID.fromString("0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3"),
                subject,
                "EMAIL",
                Instant.parse("2026-11-23T09:15:00Z"),
                null,
                decision);
    }

    private static DecidedTicket minimal(int assessment, String subject, Assessment decision) {
        return new DecidedTicket(
                assessmentId(assessment),
                MINIMAL_TICKET,
                "SW-1000173",
                UUID.fromString("0199f39d-02c4-7e6f-a1b2-c3d49f6e7a58"),
                subject,
                "WEB",
                Instant.parse("2026-11-23T09:18:00Z"),
                null,
                decision);
    }

    private static UUID assessmentId(int number) {
        return UUID.fromString("0199f3b0-0000-7000-8000-0000000000" + number);
    }
}
