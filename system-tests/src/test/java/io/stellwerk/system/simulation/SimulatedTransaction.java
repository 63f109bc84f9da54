package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as PostgreSQL runs it by default: every statement sees what is committed and what the transaction wrote
 * itself, rows stay locked until its end, and nobody sees what it wrote before it commits.
 */
public final class SimulatedTransaction extends StatementlessTransaction {

    private final Process process;
    private final Database database;
    private final Map<String, TreeMap<String, Optional<Object>>> written = new LinkedHashMap<>();
    private final Map<String, Optional<?>> bases = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Lost lost;

    SimulatedTransaction(Process process, Database database) {
        this.process = process;
        this.database = database;
        database.begin(this);
    }

    /** The simulated one that a service's code was given. */
    public static SimulatedTransaction of(Transaction given) {
        return (SimulatedTransaction) given;
    }

    Process process() {
        return process;
    }

    /** The database it belongs to. */
    public Database database() {
        return database;
    }

    /** The schedule's choices. */
    public World world() {
        return process.world();
    }

    /** Runs a statement that needs no lock. */
    public <T> Uni<T> statement(String what, Supplier<T> work) {
        return statement(what, List.of(), work);
    }

    /** Runs a statement once nobody else holds the locks, and keeps them until the end. */
    public <T> Uni<T> statement(String what, Collection<String> locks, Supplier<T> work) {
        return once(what, () -> locks.stream().allMatch(this::isFree), () -> {
            locks.forEach(this::lock);
            return work.get();
        });
    }

    /** As {@link #statement}, with locks that others may share and nobody may have alone. */
    public <T> Uni<T> sharing(String what, Collection<String> locks, Supplier<T> work) {
        return once(what, () -> locks.stream().allMatch(lock -> database.canBeSharedBy(this, lock)), () -> {
            locks.forEach(lock -> database.share(this, lock));
            return work.get();
        });
    }

    /** Runs a statement that waits for the rows it finds, whichever these are by then. */
    <R, T> Uni<T> statement(
            String what, Function<Collection<R>, List<String>> locks, Table<R> table, Supplier<T> work) {
        return once(what, () -> locks.apply(database.rows(table)).stream().allMatch(this::isFree), work);
    }

    private <T> Uni<T> once(String what, BooleanSupplier free, Supplier<T> work) {
        return process.step(what, () -> lost != null || free.getAsBoolean(), () -> {
            failIfLost();
            return work.get();
        });
    }

    /** Whether no other transaction holds the lock. */
    public boolean isFree(String lock) {
        return database.isFreeFor(this, lock);
    }

    /** Takes a lock that is free. */
    public void lock(String lock) {
        database.lock(this, lock);
    }

    /** Does something together with the commit. */
    public void afterCommit(Runnable effect) {
        afterCommit.add(effect);
    }

    @SuppressWarnings("unchecked")
    public <R> Optional<R> row(Table<R> table, String key) {
        TreeMap<String, Optional<Object>> own = written.get(table.name());
        return own != null && own.containsKey(key) ? (Optional<R>) own.get(key) : database.row(table, key);
    }

    /** All rows, in the order of their keys. */
    @SuppressWarnings("unchecked")
    public <R> List<R> rows(Table<R> table) {
        TreeMap<String, Optional<Object>> own = written.get(table.name());
        if (own == null) {
            return List.copyOf(database.rows(table));
        }
        TreeMap<String, Object> all = new TreeMap<>(database.committed(table));
        own.forEach((key, row) -> row.ifPresentOrElse(value -> all.put(key, value), () -> all.remove(key)));
        return (List<R>) List.copyOf(all.values());
    }

    /** Writes a row, which must be the transaction's own or locked by it. */
    public <R> void put(Table<R> table, String key, R row) {
        bases.putIfAbsent(table.name() + " " + key, database.row(table, key));
        overwrite(table, key, row);
    }

    /** Writes a row, whoever else writes it: the last one wins. */
    <R> void overwrite(Table<R> table, String key, R row) {
        written.computeIfAbsent(table.name(), name -> new TreeMap<>()).put(key, Optional.of(row));
    }

    public void remove(Table<?> table, String key) {
        written.computeIfAbsent(table.name(), name -> new TreeMap<>()).put(key, Optional.empty());
    }

    /** Writes a row of which there must not be another. */
    public <R> void insert(Table<R> table, String key, R row) {
        if (row(table, key).isPresent()) {
            throw Lost.duplicateKey(table.name());
        }
        put(table, key, row);
    }

    /** Notes what the commit promises to publish. */
    public void announce(String topic, String key, String eventId) {
        afterCommit(() -> database.announced().add(new Database.Announced(topic, key, eventId)));
    }

    /** Two steps, because a process may die after the commit and before it knows. */
    Uni<Void> commit() {
        return process.step("commit", () -> {
                    failIfLost();
                    written.forEach(this::apply);
                    database.end(this);
                    afterCommit.forEach(Runnable::run);
                    return true;
                })
                .chain(done -> process.step("committed", () -> {
                    failIfLost();
                    return null;
                }));
    }

    private void apply(String table, TreeMap<String, Optional<Object>> rows) {
        TreeMap<String, Object> committed = database.committed(new Table<>(table));
        rows.forEach((key, row) -> {
            Optional<?> base = bases.get(table + " " + key);
            Object present = committed.get(key);
            if (base != null
                    && !Objects.equals(base.orElse(null), present)
                    && !row.equals(Optional.ofNullable(present))) {
                world().lostUpdate(table, key);
            }
            row.ifPresentOrElse(value -> committed.put(key, value), () -> committed.remove(key));
        });
    }

    void rollback() {
        database.end(this);
    }

    void loseConnection() {
        lost = Lost.connection();
        rollback();
    }

    void endDeadlock() {
        lost = Lost.deadlock();
        rollback();
    }

    private void failIfLost() {
        if (lost != null) {
            throw lost;
        }
    }
}
