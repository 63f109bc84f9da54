package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a ticket, whatever its state. They come from intake and triage, in either order.
 *
 * @param priority by impact and urgency, unless somebody set it by hand
 * @param receivedAt when the customer's message was received; service levels start here
 */
public record TicketFacts(
        TicketId id,
        String number,
        @Nullable String customerId,
        String subject,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String category,
        Priority priority,
        List<String> skills,
        Instant receivedAt,
        ImpactAndUrgency rating) {

    public TicketFacts {
        skills = List.copyOf(skills);
    }

    /** These facts, with what is missing taken from the others; nothing that is known changes. */
    public TicketFacts completedBy(TicketFacts others) {
        return new TicketFacts(
                id,
                number,
                known(customerId, others.customerId),
                subject,
                known(channel, others.channel),
                known(language, others.language),
                known(category, others.category),
                priority,
                skills,
                receivedAt,
                rating);
    }

    /** These facts with what triage found out. */
    public TicketFacts assessedAs(Assessment assessment) {
        return new TicketFacts(
                id,
                number,
                customerId,
                subject,
                channel,
                known(assessment.language(), language),
                known(assessment.category(), category),
                assessment.priority(),
                assessment.skills(),
                receivedAt,
                assessment.rating());
    }

    /** These facts with another category, priority, impact and urgency. */
    public TicketFacts classifiedAs(Classification other) {
        return new TicketFacts(
                id,
                number,
                customerId,
                subject,
                channel,
                language,
                other.category(),
                other.priority(),
                skills,
                receivedAt,
                other.rating());
    }

    /** What the ticket is about, and how important it is. */
    public Classification classification() {
        return new Classification(category, priority, rating);
    }

    /** These facts with one more skill asked for. */
    public TicketFacts needing(@Nullable String skill) {
        if (skill == null || skill.isBlank() || skills.contains(skill)) {
            return this;
        }
        List<String> more = new ArrayList<>(skills);
        more.add(skill);
        return new TicketFacts(
                id, number, customerId, subject, channel, language, category, priority, more, receivedAt, rating);
    }

    private static @Nullable String known(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
