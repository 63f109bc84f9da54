package io.stellwerk.benches.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The statements that make tickets, with names in them that stand for numbers. */
final class Script {

    private static final Pattern END = Pattern.compile(";\\R\\R|;\\R$");
    private static final String TICKETS = read("tickets");

    private final List<String> statements;

    private Script(String text) {
        statements = END.splitAsStream(text)
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /** What has to be there before tickets are made. */
    static Script functions() {
        return new Script(read("functions"));
    }

    /** What fills the database of a service. */
    static Script of(String service) {
        return new Script(read(service));
    }

    /** A query whose rows are the tickets with these numbers, in columns by the names of what they mean. */
    static String tickets(FilledRange range, String numbers) {
        return with(TICKETS.replace("${numbers}", numbers), range.parameters(range));
    }

    List<String> statements() {
        return statements;
    }

    /** The statements about some tickets of a range. */
    List<String> statements(FilledRange range, FilledRange slice) {
        String numbers =
                "generate_series(cast(%d as bigint), cast(%d as bigint))".formatted(slice.first(), slice.last());
        return statements.stream()
                .map(statement -> statement.replace("${tickets_of_slice}", tickets(range, numbers)))
                .map(statement -> with(statement, range.parameters(slice)))
                .toList();
    }

    private static String with(String statement, Map<String, String> parameters) {
        String result = statement;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            result = result.replace("${" + parameter.getKey() + "}", parameter.getValue());
        }
        return result;
    }

    private static String read(String name) {
        String resource = "/growth/" + name + ".sql";
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
