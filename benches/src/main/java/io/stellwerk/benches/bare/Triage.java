package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Writes an assessment of each ticket. There are no rules here, because thinking is neither a write nor a hop: every
 * ticket gets what the desk's rules find in such a message.
 */
final class Triage implements Stage.Handler {

    private static final String KEEP = """
            insert into assessments (id, ticket_id, decision, rule_set, rule_set_version, decided_at)
            select r.id, r.ticket_id, cast(r.decision as jsonb), 'default', '1', ?
            from unnest(?, ?, ?) as r(id, ticket_id, decision) on conflict do nothing""";

    private static final String FOUND = """
            "category":"account-access","service":"identity","intent":"reset-password","impact":3,"urgency":3,\
            "priority":"P5","tier":1,"skills":["identity","english"],"confidence":0.88,\
            """;

    private static final String REASONS = """
            "ruleSet":{"name":"default","version":"1"},\
            "evidence":[{"rule":"password","observation":"“forgot* .. password”, “password*” in the subject",\
            "effect":"category=account-access service=identity intent=reset-password tier=1 skill=identity"}],\
            "alternatives":[],\
            """;

    private static final String LANGUAGE = "\"language\":{\"code\":\"en\",\"confidence\":0.99},";

    private record Assessed(Incoming event, UUID ticketId, UUID assessmentId, Instant decidedAt) {}

    @Override
    public void handle(Connection connection, List<Incoming> events) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Assessed> assessed = events.stream()
                .map(event -> new Assessed(event, event.ticketId(), Ids.of("assessment of " + event.id()), now))
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            new Columns<>(insert, assessed)
                    .all(Timestamp.from(now))
                    .ids(Assessed::assessmentId)
                    .ids(Assessed::ticketId)
                    .text(Triage::decision);
            if (insert.executeUpdate() < assessed.size()) {
                throw new IllegalStateException("a ticket was received twice");
            }
        }
        Outbox.append(connection, assessed.stream().map(Triage::triaged).toList());
    }

    private static String decision(Assessed assessed) {
        return '{' + FOUND + LANGUAGE + REASONS + "\"decidedAt\":\"" + assessed.decidedAt() + "\"}";
    }

    private static Event triaged(Assessed assessed) {
        Incoming event = assessed.event();
        String ticketId = assessed.ticketId().toString();
        return new Event(
                FreshTopics.TRIAGE_ASSESSMENTS,
                ticketId,
                Ids.of("told " + assessed.assessmentId()),
                "ticket-triaged",
                "triage",
                assessed.decidedAt(),
                event.trace(),
                "{\"ticketId\":\"" + ticketId
                        + "\",\"ticketNumber\":\"" + event.text("ticketNumber")
                        + "\",\"assessmentId\":\"" + assessed.assessmentId()
                        + "\",\"subject\":\"" + event.text("subject")
                        + "\",\"channel\":\"" + event.text("channel")
                        + "\",\"customerId\":\"" + event.text("customerId")
                        + "\"," + LANGUAGE + FOUND + REASONS
                        + "\"receivedAt\":\"" + event.text("receivedAt")
                        + "\",\"decidedAt\":\"" + assessed.decidedAt() + "\"}");
    }
}
