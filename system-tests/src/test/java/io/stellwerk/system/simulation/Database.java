package io.stellwerk.system.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A service's database: what is committed, who holds which lock, and which transactions are open. */
public final class Database {

    private final Map<String, TreeMap<String, Object>> tables = new HashMap<>();
    private final Map<String, SimulatedTransaction> locks = new HashMap<>();
    private final Map<String, Set<SimulatedTransaction>> shares = new HashMap<>();
    private final Set<SimulatedTransaction> open = new LinkedHashSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Announced> announced = new ArrayList<>();

    private final List<Announced> handled = new ArrayList<>();

    /** The events whose effects were committed, by consumer and subject, in the order of the commits. */
    List<Announced> handled() {
        return handled;
    }

    /** What a commit promised to publish. */
    record Announced(String topic, String key, String eventId) {}

    /** All that commits promised to publish, in their order. */
    List<Announced> announced() {
        return announced;
    }

    /** A number that was never given before, whether or not the transaction commits. */
    public long next(String sequence) {
        return sequences.merge(sequence, 1L, Long::sum);
    }

    /** Ordered like the number. */
    static String ordered(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }

    @SuppressWarnings("unchecked")
    <R> Collection<R> rows(Table<R> table) {
        return (Collection<R>) committed(table).values();
    }

    @SuppressWarnings("unchecked")
    <R> Optional<R> row(Table<R> table, String key) {
        return Optional.ofNullable((R) committed(table).get(key));
    }

    TreeMap<String, Object> committed(Table<?> table) {
        return tables.computeIfAbsent(table.name(), name -> new TreeMap<>(Comparator.naturalOrder()));
    }

    /** Writes what stays even if the transaction does not: a flaw. */
    public <R> void atOnce(Table<R> table, String key, R row) {
        committed(table).put(key, row);
    }

    /** Removes what is gone even if the transaction does not commit: a flaw. */
    public void removeAtOnce(Table<?> table, String key) {
        committed(table).remove(key);
    }

    boolean isFreeFor(SimulatedTransaction transaction, String lock) {
        SimulatedTransaction holder = locks.get(lock);
        return (holder == null || holder == transaction)
                && shares.getOrDefault(lock, Set.of()).stream().allMatch(sharer -> sharer == transaction);
    }

    boolean canBeSharedBy(SimulatedTransaction transaction, String lock) {
        SimulatedTransaction holder = locks.get(lock);
        return holder == null || holder == transaction;
    }

    void share(SimulatedTransaction transaction, String lock) {
        shares.computeIfAbsent(lock, name -> new HashSet<>()).add(transaction);
    }

    void lock(SimulatedTransaction transaction, String lock) {
        locks.put(lock, transaction);
    }

    void begin(SimulatedTransaction transaction) {
        open.add(transaction);
    }

    void end(SimulatedTransaction transaction) {
        open.remove(transaction);
        locks.values().removeIf(holder -> holder == transaction);
        shares.values().forEach(sharers -> sharers.remove(transaction));
    }

    Set<SimulatedTransaction> open() {
        return open;
    }
}
