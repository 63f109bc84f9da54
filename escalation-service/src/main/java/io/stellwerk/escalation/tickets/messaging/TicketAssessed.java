package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Assessment;
import io.stellwerk.escalation.tickets.ImpactAndUrgency;
import io.stellwerk.escalation.tickets.TicketFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Triage decided about a ticket, or left it to a person: then there is no tier.
 *
 * @param channel as it is on the wire; this service only passes it on
 */
record TicketAssessed(
        UUID ticketId,
        String ticketNumber,
        String subject,
        @Nullable String channel,
        @Nullable String customerId,
        Language language,
        @Nullable String category,
        @Nullable Integer impact,
        @Nullable Integer urgency,
        WirePriority priority,
        @Nullable Integer tier,
        @Nullable List<String> skills,
        Instant receivedAt) {

    static final String TRIAGED = "stellwerk.triage.ticket-triaged.v1";
    static final String DEFERRED = "stellwerk.triage.triage-deferred.v1";

    /** The language that triage recognised. */
    record Language(String code) {}

    TicketFacts facts() {
        return new TicketFacts(
                new TicketId(ticketId),
                ticketNumber,
                customerId,
                subject,
                channel,
                language.code(),
                null,
                Priority.PROVISIONAL,
                List.of(),
                receivedAt,
                ImpactAndUrgency.UNKNOWN);
    }

    Assessment assessment() {
        return new Assessment(
                priority.priority(),
                tier == null ? null : Tier.of(tier),
                skills == null ? List.of() : skills,
                category,
                language.code(),
                new ImpactAndUrgency(impact, urgency));
    }
}
