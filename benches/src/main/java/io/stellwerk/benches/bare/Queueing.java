package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Brings tickets into the queue that triage decided on, with their history, their first timer and their events. */
final class Queueing implements Stage.Handler {

    /** There is no calendar here: what is promised is a fixed time from receipt. */
    private static final Duration PROMISED = Duration.ofHours(8);

    private static final String ADD_EVENTS = """
            insert into ticket_events (ticket_id, sequence, type, status, tier, details, occurred_at)
            select r.id, 1, 'ticket-queued', 'QUEUED', r.tier, cast(r.details as jsonb), ?
            from unnest(?, ?, ?) as r(id, tier, details)""";

    private static final String SET_TIMERS = """
            insert into timers (ticket_id, kind, set_at, due_at)
            select r.id, 'FIRST_RESPONSE_50', ?, cast(r.due as timestamptz) from unnest(?, ?) as r(id, due)""";

    @Override
    public void handle(Connection connection, List<Incoming> events) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Queued> queued = Tickets.queue(
                connection, events.stream().map(event -> assessed(event, now)).toList());
        addEvents(connection, queued, now);
        setTimers(connection, queued, now);
        List<Event> announced = new ArrayList<>(queued.size() * 2);
        queued.forEach(ticket -> announced.add(event(ticket)));
        queued.forEach(ticket -> announced.add(state(ticket)));
        Outbox.append(connection, announced);
    }

    private static Queued assessed(Incoming event, Instant now) {
        Instant receivedAt = Instant.parse(event.text("receivedAt"));
        return new Queued(
                event,
                event.ticketId(),
                event.text("code"),
                event.text("category"),
                event.text("priority"),
                '{' + event.between("\"skills\":[", "]") + '}',
                Integer.parseInt(event.between("\"tier\":", ",")),
                now,
                receivedAt.plus(PROMISED));
    }

    private static void addEvents(Connection connection, List<Queued> queued, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_EVENTS)) {
            new Columns<>(insert, queued)
                    .all(Timestamp.from(now))
                    .ids(Queued::ticketId)
                    .numbers(Queued::tier)
                    .text(ticket -> '{' + details(ticket) + '}');
            insert.executeUpdate();
        }
    }

    private static void setTimers(Connection connection, List<Queued> queued, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SET_TIMERS)) {
            new Columns<>(insert, queued)
                    .all(Timestamp.from(now))
                    .ids(Queued::ticketId)
                    .text(ticket -> ticket.due().minus(PROMISED.dividedBy(2)).toString());
            insert.executeUpdate();
        }
    }

    private static Event event(Queued ticket) {
        return announced(
                FreshTopics.ESCALATION_TICKETS,
                "ticket-queued",
                ":event:1",
                ticket,
                ticket(ticket) + ',' + details(ticket) + '}');
    }

    private static Event state(Queued ticket) {
        return announced(
                FreshTopics.ESCALATION_TICKET_STATES,
                "ticket-state",
                ":state:2",
                ticket,
                ticket(ticket) + ",\"firstResponse\":{\"dueAt\":\"" + ticket.due()
                        + "\",\"state\":\"RUNNING\"},\"bounces\":0,\"version\":2}");
    }

    private static Event announced(String topic, String type, String kind, Queued ticket, String payload) {
        String ticketId = ticket.ticketId().toString();
        UUID id = Ids.of(ticketId + kind);
        return new Event(
                topic,
                ticketId,
                id,
                type,
                "escalation",
                ticket.since(),
                ticket.assessment().trace(),
                payload);
    }

    private static String details(Queued ticket) {
        return "\"reason\":\"TRIAGED\",\"skills\":["
                + ticket.skills().substring(1, ticket.skills().length() - 1) + "],\"firstResponseDueAt\":\""
                + ticket.due() + '"';
    }

    private static String ticket(Queued ticket) {
        Incoming assessment = ticket.assessment();
        return "{\"ticketId\":\"" + ticket.ticketId()
                + "\",\"ticketNumber\":\"" + assessment.text("ticketNumber")
                + "\",\"sequence\":1,\"status\":\"QUEUED\",\"tier\":" + ticket.tier()
                + ",\"queue\":\"tier-" + ticket.tier()
                + "\",\"priority\":\"" + ticket.priority()
                + "\",\"category\":\"" + ticket.category()
                + "\",\"customerId\":\"" + assessment.text("customerId")
                + "\",\"subject\":\"" + assessment.text("subject")
                + "\",\"channel\":\"" + assessment.text("channel")
                + "\",\"language\":\"" + ticket.language()
                + "\",\"receivedAt\":\"" + assessment.text("receivedAt")
                + "\",\"occurredAt\":\"" + ticket.since() + '"';
    }
}
