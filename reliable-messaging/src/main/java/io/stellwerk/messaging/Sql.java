package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statement that is run as it stands, on the connection of a {@link Transaction}. The statements here are about whole sets
 * of rows, and Hibernate has nothing to map in them; finding that out anew each time takes it longer than the driver needs
 * for all of it.
 *
 * @param <T> what a row is read as: the value of its only column, or all of them
 */
public final class Sql<T> {

    private static final Map<String, Parsed> PARSED = new ConcurrentHashMap<>();

    private final ReactiveConnection connection;
    private final Parsed statement;
    private final Function<Object[], T> row;
    private final @Nullable Object[] values;

    Sql(ReactiveConnection connection, String text, Function<Object[], T> row) {
        this.connection = connection;
        this.statement = PARSED.computeIfAbsent(text, Parsed::of);
        this.row = row;
        this.values = new @Nullable Object[statement.names().size()];
    }

    /** A statement as the driver takes it, and the name of each of its parameters. */
    record Parsed(String text, List<String> names) {

        /** A name follows a colon; two colons are a cast. */
        private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]\\w*)");

        static Parsed of(String named) {
            List<String> names = new ArrayList<>();
            Matcher parameters = PARAMETER.matcher(named);
            String text = parameters.replaceAll(parameter -> {
                names.add(parameter.group(1));
                return "\\$" + names.size();
            });
            return new Parsed(text, names);
        }
    }

    /** The same with a value for a parameter, which may stand in several places. */
    public Sql<T> with(String parameter, @Nullable Object value) {
        boolean known = false;
        for (int i = 0; i < values.length; i++) {
            if (statement.names().get(i).equals(parameter)) {
                values[i] = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
                known = true;
            }
        }
        if (!known) {
            throw new IllegalArgumentException("no parameter " + parameter + " in: " + statement.text());
        }
        return this;
    }

    /** Runs it, and answers how many rows it has changed. */
    public Uni<Integer> update() {
        return Uni.createFrom().completionStage(() -> connection.update(statement.text(), values));
    }

    /** Runs it, and answers its rows. */
    public Uni<List<T>> list() {
        return Uni.createFrom()
                .completionStage(() -> connection.select(statement.text(), values))
                .map(result -> {
                    List<T> rows = new ArrayList<>(result.size());
                    result.forEachRemaining(columns -> rows.add(row.apply(read(columns))));
                    return rows;
                });
    }

    /** Runs it, and answers its only row. */
    public Uni<T> one() {
        return list().map(List::getFirst);
    }

    /** Runs it, and answers its only row or nothing. */
    public Uni<@Nullable T> oneOrNothing() {
        return list().map(rows -> rows.isEmpty() ? null : rows.getFirst());
    }

    /** The driver's own type for bytes goes no further. */
    private static Object[] read(Object[] columns) {
        Object[] read = Arrays.copyOf(columns, columns.length);
        for (int i = 0; i < read.length; i++) {
            if (read[i] instanceof Buffer bytes) {
                read[i] = bytes.getBytes();
            }
        }
        return read;
    }
}
