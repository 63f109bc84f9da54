package io.stellwerk.triage.assessment.messaging;

import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.TriageEventTypes;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.assessment.DecidedTicket;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.AlternativePart;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.EvidencePart;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.LanguagePart;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.RuleSetPart;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.RuleSetId;

/** Makes events of assessments. */
final class AssessmentEvents {

    private static final String TOPIC = "triage.assessments.v1";

    private AssessmentEvents() {}

    /** The event; the same assessment is always the same event. */
    static OutgoingEvent of(DecidedTicket decided) {
        return switch (decided.assessment()) {
            case Assessment.Triaged triaged ->
                event(decided, TriageEventTypes.TICKET_TRIAGED, triaged(decided, triaged));
            case Assessment.Deferred deferred ->
                event(decided, TriageEventTypes.TRIAGE_DEFERRED, deferred(decided, deferred));
        };
    }

    private static OutgoingEvent event(DecidedTicket decided, TriageEventTypes type, Object payload) {
        return new OutgoingEvent(
                TOPIC,
                decided.ticketId().toString(),
                NamedIds.of(decided.assessment().basis().decidedAt(), "told " + decided.assessmentId()),
                type,
                decided.assessment().basis().decidedAt(),
                decided.traceparent(),
                payload);
    }

    private static TicketTriaged triaged(DecidedTicket ticket, Assessment.Triaged triaged) {
        Assessment.Basis basis = triaged.basis();
        return new TicketTriaged(
                ticket.ticketId(),
                ticket.ticketNumber(),
                ticket.assessmentId(),
                ticket.subject(),
                ticket.channel(),
                ticket.customerId(),
                language(basis.language()),
                triaged.category().code(),
                triaged.service().orElse(null),
                triaged.intent().orElse(null),
                basis.impact().level(),
                basis.urgency().level(),
                basis.priority().name(),
                triaged.tier().number(),
                triaged.skills().stream().map(Skill::name).toList(),
                triaged.confidence(),
                ruleSet(basis.ruleSet()),
                EvidencePart.of(basis.evidence()),
                AlternativePart.of(basis.alternatives()),
                ticket.receivedAt(),
                basis.decidedAt());
    }

    private static TriageDeferred deferred(DecidedTicket ticket, Assessment.Deferred deferred) {
        Assessment.Basis basis = deferred.basis();
        return new TriageDeferred(
                ticket.ticketId(),
                ticket.ticketNumber(),
                ticket.assessmentId(),
                ticket.subject(),
                ticket.channel(),
                ticket.customerId(),
                language(basis.language()),
                basis.impact().level(),
                basis.urgency().level(),
                basis.priority().name(),
                deferred.confidence().orElse(null),
                ruleSet(basis.ruleSet()),
                EvidencePart.of(basis.evidence()),
                AlternativePart.of(basis.alternatives()),
                ticket.receivedAt(),
                basis.decidedAt(),
                deferred.reason().name());
    }

    private static LanguagePart language(Language language) {
        return new LanguagePart(language.code(), language.confidence());
    }

    private static RuleSetPart ruleSet(RuleSetId id) {
        return new RuleSetPart(id.name(), id.version());
    }
}
