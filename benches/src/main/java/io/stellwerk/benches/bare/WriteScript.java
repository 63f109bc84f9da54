package io.stellwerk.benches.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** All that a service writes about a batch of tickets in one transaction, as data: see the folder {@code bare} of the resources. */
record WriteScript(List<WriteStep> steps) {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\R");

    /** The script that consists of these, one after the other. */
    static WriteScript of(String... names) {
        return new WriteScript(Arrays.stream(names)
                .map(WriteScript::read)
                .flatMap(BLANK_LINE::splitAsStream)
                .map(WriteStep::of)
                .toList());
    }

    /** Writes it all, and answers how many events are now in the outbox because of that. */
    int run(Connection connection, List<TicketValues> tickets) throws SQLException {
        int published = 0;
        for (WriteStep step : steps) {
            int concerned = step.run(connection, tickets);
            if (step.event() != null) {
                published += concerned;
            }
        }
        return published;
    }

    static String read(String name) {
        String resource = "/bare/" + name + ".sql";
        try (InputStream in = Objects.requireNonNull(WriteScript.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
