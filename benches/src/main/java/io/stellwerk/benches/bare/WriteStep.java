package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement for many tickets at once. Each name in it stands for the array of the tickets' values, as texts or as the type
 * before the name. If it answers, it has a row for each ticket, in their order, whose columns become values of the ticket.
 *
 * @param with a value that a ticket must have to be concerned
 * @param without a value that a ticket must not have to be concerned
 * @param event what is published instead of the tickets themselves, by the statement of the outbox
 */
record WriteStep(
        String sql,
        List<String> parameters,
        @Nullable String with,
        @Nullable String without,
        @Nullable EventTemplate event) {

    private static final Pattern HEADER = Pattern.compile("-- (with|without|publish) (\\S+)\\R?");

    /** Reads a step, and the conditions above its statement. */
    static WriteStep of(String text) {
        String with = null;
        String without = null;
        EventTemplate event = null;
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            String name = header.group(2);
            switch (header.group(1)) {
                case "with" -> with = name;
                case "without" -> without = name;
                default -> event = EventTemplate.of(name);
            }
        }
        TextTemplate sql = new TextTemplate(event == null ? header.replaceAll("") : WriteScript.read("outbox"));
        return new WriteStep(sql.fill("?"), sql.names(), with, without, event);
    }

    /** Does it for those of the tickets that are concerned, and answers how many they are. */
    int run(Connection connection, List<TicketValues> all) throws SQLException {
        List<TicketValues> tickets = all.stream().filter(this::concerns).toList();
        if (!tickets.isEmpty()) {
            execute(
                    connection,
                    event == null ? tickets : tickets.stream().map(event::row).toList());
        }
        return tickets.size();
    }

    private boolean concerns(TicketValues ticket) {
        return (with == null || ticket.get(with) != null) && (without == null || ticket.get(without) == null);
    }

    private void execute(Connection connection, List<TicketValues> tickets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                String parameter = parameters.get(i);
                int space = parameter.indexOf(' ');
                String name = parameter.substring(space + 1);
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                space < 0 ? "text" : parameter.substring(0, space),
                                tickets.stream().map(ticket -> ticket.get(name)).toArray(String[]::new)));
            }
            if (statement.execute()) {
                keep(statement.getResultSet(), tickets);
            }
        }
    }

    private static void keep(ResultSet rows, List<TicketValues> tickets) throws SQLException {
        for (TicketValues ticket : tickets) {
            if (!rows.next()) {
                throw new IllegalStateException("something came twice");
            }
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                String value = rows.getString(column);
                if (value != null) {
                    ticket.put(rows.getMetaData().getColumnLabel(column), value);
                }
            }
        }
    }
}
