package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.system.simulation.Sessions;
import io.stellwerk.system.simulation.Table;
import io.stellwerk.system.simulation.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The dead letters in the simulated database, where nobody redrives or discards any. */
public final class SimulatedDeadLetters extends DeadLetterStore {

    /** What is parked, by consumer and event. */
    public static final Table<Parked> DEAD_LETTERS = new Table<>("dead_letter");

    /** A letter that holds back its key's later events, if it has a key. */
    public record Parked(UUID id, String consumer, String key, boolean holdsBack) {}

    @Override
    Uni<Void> park(Mutiny.Session session, String consumer, List<Row> rows) {
        Transaction transaction = Sessions.transaction(session);
        return transaction.statement("insert into dead_letter", () -> {
            for (Row row : rows) {
                long place = transaction.database().next("dead_letter");
                transaction.insert(
                        DEAD_LETTERS,
                        consumer + "/" + row.letter().received().id(),
                        new Parked(
                                new UUID(0, place),
                                consumer,
                                Objects.requireNonNullElse(row.source().key(), ""),
                                row.holdsBack()));
            }
            return null;
        });
    }

    @Override
    Uni<Map<String, UUID>> holding(Mutiny.Session session, String consumer, List<String> keys) {
        Transaction transaction = Sessions.transaction(session);
        return transaction.statement("select from dead_letter", () -> {
            Map<String, UUID> heads = new LinkedHashMap<>();
            transaction.rows(DEAD_LETTERS).stream()
                    .filter(parked -> parked.holdsBack() && parked.consumer().equals(consumer))
                    .filter(parked -> keys.contains(parked.key()))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(parked -> heads.putIfAbsent(parked.key(), parked.id()));
            return heads;
        });
    }
}
