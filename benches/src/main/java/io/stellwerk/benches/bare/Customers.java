package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the customers by their addresses; one who writes for the first time is added. */
final class Customers {

    private static final String KNOWN = """
            select i.identity, c.id, c.name from customer_identity i join customer c on c.id = i.customer_id
            where i.identity = any(?)""";

    private static final String CLAIM = """
            insert into customer_identity (identity, customer_id) select * from unnest(?, ?)
            on conflict do nothing""";

    private static final String ADD = """
            insert into customer (id, name, created_at) select r.id, r.name, ? from unnest(?, ?) as r(id, name)""";

    private Customers() {}

    /** A customer, with the name by which the desk got to know them. */
    record Customer(UUID id, String identity, @Nullable String name) {}

    /** The customers of the messages, by their addresses. */
    static Map<String, Customer> of(Connection connection, List<Message> messages) throws SQLException {
        Map<String, Message> writers = new LinkedHashMap<>();
        messages.forEach(message -> writers.putIfAbsent("email:" + message.email(), message));
        Map<String, Customer> customers = known(connection, List.copyOf(writers.keySet()));
        List<Customer> added = new ArrayList<>();
        writers.forEach((identity, message) -> {
            if (!customers.containsKey(identity)) {
                added.add(new Customer(Ids.next(), identity, message.name()));
            }
        });
        add(connection, added);
        added.forEach(customer -> customers.put(customer.identity(), customer));
        return customers;
    }

    private static Map<String, Customer> known(Connection connection, List<String> identities) throws SQLException {
        Map<String, Customer> customers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            new Columns<>(select, identities).text(identity -> identity);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String identity = rows.getString(1);
                    customers.put(identity, new Customer(rows.getObject(2, UUID.class), identity, rows.getString(3)));
                }
            }
        }
        return customers;
    }

    /** The identity is claimed first, as intake does. Nobody else claims here, so none is ever lost. */
    private static void add(Connection connection, List<Customer> added) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            new Columns<>(claim, added).text(Customer::identity).ids(Customer::id);
            if (claim.executeUpdate() < added.size()) {
                throw new IllegalStateException("another intake is at work");
            }
            new Columns<>(insert, added)
                    .all(Timestamp.from(Instant.now()))
                    .ids(Customer::id)
                    .text(Customer::name);
            insert.executeUpdate();
        }
    }
}
