package io.stellwerk.triage.assessment.messaging;

import io.stellwerk.triage.assessment.messaging.AssessmentPayload.AlternativePart;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.EvidencePart;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.LanguagePart;
import io.stellwerk.triage.assessment.messaging.AssessmentPayload.RuleSetPart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code triage-deferred}. */
record TriageDeferred(
        UUID ticketId,
        String ticketNumber,
        UUID assessmentId,
        String subject,
        String channel,
        UUID customerId,
        LanguagePart language,
        int impact,
        int urgency,
        String priority,
        @Nullable Double confidence,
        RuleSetPart ruleSet,
        List<EvidencePart> evidence,
        List<AlternativePart> alternatives,
        Instant receivedAt,
        Instant decidedAt,
        String reason) {}
