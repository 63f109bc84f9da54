package io.stellwerk.benches.bare;

import io.stellwerk.benches.bare.Customers.Customer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes tickets of messages, as intake does: a batch in one transaction, and each message once. */
final class Intake {

    private static final String CLAIM = """
            insert into message_key (key, fingerprint, message_id) select * from unnest(?, ?, ?)
            on conflict do nothing returning key""";

    private static final String NUMBERS = "select nextval('ticket_number') from generate_series(1, ?)";

    private static final String TICKETS = """
            insert into ticket (id, number, customer_id, channel, language_hint, facts, possible_follow_up_of, opened_at)
            select r.id, r.number, r.customer_id, r.channel, null, '{}', null, cast(r.opened_at as timestamptz)
            from unnest(?, ?, ?, ?, ?) as r(id, number, customer_id, channel, opened_at)""";

    private static final String MESSAGES = """
            insert into message (id, ticket_id, direction, channel, author, author_name, subject, text, automatic, received_at)
            select r.id, r.ticket_id, 'INBOUND', r.channel, r.author, r.author_name, r.subject, r.text, false,
                cast(r.received_at as timestamptz)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as r(id, ticket_id, channel, author, author_name, subject, text, received_at)""";

    private final Arrivals arrivals;

    Intake(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    private record Claim(UUID messageId, Message message) {}

    /** Writes all that follows from the messages; those that were received before change nothing. */
    void take(Connection connection, List<Message> messages) throws SQLException {
        List<Claim> fresh = claim(connection, messages);
        Map<String, Customer> customers =
                Customers.of(connection, fresh.stream().map(Claim::message).toList());
        List<Long> numbers = numbers(connection, fresh.size());
        List<Opened> opened = new ArrayList<>(fresh.size());
        for (Claim claim : fresh) {
            Message message = claim.message();
            Customer customer = customers.get("email:" + message.email());
            if (customer == null) {
                throw new IllegalStateException("a message of nobody");
            }
            String number = TicketNumber.of(numbers.get(opened.size()));
            opened.add(new Opened(claim.messageId(), message, Ids.next(), number, customer));
        }
        insertTickets(connection, opened);
        insertMessages(connection, opened);
        Outbox.append(connection, opened.stream().map(Opened::event).toList());
        opened.forEach(one -> arrivals.opened(one.message().number(), one.ticketId()));
    }

    private static List<Claim> claim(Connection connection, List<Message> messages) throws SQLException {
        List<Claim> claims = new ArrayList<>(messages.size());
        messages.forEach(message -> claims.add(new Claim(Ids.next(), message)));
        Set<String> won = new HashSet<>(messages.size() * 2);
        try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            new Columns<>(insert, claims)
                    .text(claim -> claim.message().key())
                    .text(claim -> claim.message().fingerprint())
                    .ids(Claim::messageId);
            try (ResultSet keys = insert.executeQuery()) {
                while (keys.next()) {
                    won.add(keys.getString(1));
                }
            }
        }
        claims.removeIf(claim -> !won.remove(claim.message().key()));
        return claims;
    }

    private static List<Long> numbers(Connection connection, int count) throws SQLException {
        List<Long> numbers = new ArrayList<>(count);
        try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    private static void insertTickets(Connection connection, List<Opened> opened) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TICKETS)) {
            new Columns<>(insert, opened)
                    .ids(Opened::ticketId)
                    .text(Opened::number)
                    .ids(one -> one.customer().id())
                    .text(one -> one.message().channel())
                    .text(one -> one.message().receivedAt().toString());
            insert.executeUpdate();
        }
    }

    private static void insertMessages(Connection connection, List<Opened> opened) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MESSAGES)) {
            new Columns<>(insert, opened)
                    .ids(Opened::messageId)
                    .ids(Opened::ticketId)
                    .text(one -> one.message().channel())
                    .text(one -> one.message().email())
                    .text(one -> one.message().name())
                    .text(one -> one.message().subject())
                    .text(one -> one.message().text())
                    .text(one -> one.message().receivedAt().toString());
            insert.executeUpdate();
        }
    }
}
