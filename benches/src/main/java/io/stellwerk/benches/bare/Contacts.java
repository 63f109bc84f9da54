package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** To whom notification would write, in which language. */
final class Contacts {

    private static final String RECEIVED = """
            insert into contact as c (ticket_id, known, ticket_number, address, name, subject, auto_reply_allowed)
            select r.id, true, r.number, r.address, r.name, r.subject, true
            from unnest(?, ?, ?, ?, ?) as r(id, number, address, name, subject) order by r.id
            on conflict (ticket_id) do update set known = true, ticket_number = excluded.ticket_number,
                address = excluded.address, name = excluded.name, subject = excluded.subject,
                auto_reply_allowed = true, updated_at = now()""";

    private static final String ASSESSED = """
            insert into contact as c (ticket_id, assessed_language)
            select r.id, r.language from unnest(?, ?) as r(id, language) order by r.id
            on conflict (ticket_id) do update set assessed_language = excluded.assessed_language, updated_at = now()""";

    private Contacts() {}

    /** Keeps who wrote. */
    static void received(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(RECEIVED)) {
            new Columns<>(upsert, events)
                    .ids(Incoming::ticketId)
                    .text(event -> event.text("ticketNumber"))
                    .text(event -> event.text("email"))
                    .text(event -> event.textOrNull("name"))
                    .text(event -> event.text("subject"));
            upsert.executeUpdate();
        }
    }

    /** Keeps the language that triage found. */
    static void assessed(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ASSESSED)) {
            new Columns<>(upsert, events).ids(Incoming::ticketId).text(event -> event.text("code"));
            upsert.executeUpdate();
        }
    }
}
