package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.system.simulation.Flaw;
import io.stellwerk.system.simulation.SimulatedTransaction;
import io.stellwerk.system.simulation.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The outbox in the simulated database: rows in the order of their numbers, shards that one transaction holds. */
public final class SimulatedOutbox extends OutboxStore {

    /** What waits to be published. */
    public static final Table<Stored> OUTBOX = new Table<>("outbox");

    private static final Table<UUID> LANE = new Table<>("outbox_lane");
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int DIGITS = 10;

    private final MessagingConfig config;

    /** With the limits of that configuration. */
    public SimulatedOutbox(MessagingConfig config) {
        super(config);
        this.config = config;
    }

    /** The events in rows of the outbox. */
    public static Set<String> eventIds(Collection<Stored> rows) {
        return rows.stream().map(stored -> eventId(stored.row())).collect(Collectors.toSet());
    }

    @Override
    Uni<Void> append(Transaction given, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("insert into outbox", () -> {
            rows.stream()
                    .filter(row -> !row.topic().contains(".dlq.")
                            || !transaction.world().has(Flaw.DEAD_LETTERS_DROPPED))
                    .forEach(row -> append(transaction, row));
            return null;
        });
    }

    private static String eventId(OutboxRow row) {
        String id = row.headers().last(CloudEventHeaders.ID);
        return id == null ? "" : id;
    }

    private static void append(SimulatedTransaction transaction, OutboxRow row) {
        long id = transaction.database().next("outbox");
        Stored stored = new Stored(id, transaction.world().now(), row);
        if (transaction.world().has(Flaw.OUTBOX_OUTSIDE_THE_TRANSACTION)) {
            transaction.database().atOnce(OUTBOX, key(id), stored);
        } else {
            transaction.put(OUTBOX, key(id), stored);
        }
        String eventId = eventId(row);
        transaction.announce(row.topic(), row.key() == null ? "" : row.key(), eventId);
    }

    @Override
    Uni<List<Integer>> claimShards(Transaction given) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("claim shards", () -> {
            List<Integer> claimed = new ArrayList<>();
            for (int shard = 0; shard < config.outbox().shards(); shard++) {
                if (transaction.isFree("shard/" + shard)) {
                    transaction.lock("shard/" + shard);
                    claimed.add(shard);
                }
            }
            return claimed;
        });
    }

    @Override
    Uni<List<Stored>> oldest(Transaction given, List<Integer> shards) {
        return oldest("select from outbox", given, shards);
    }

    private Uni<List<Stored>> oldest(String what, Transaction given, List<Integer> shards) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(what, () -> {
            List<Stored> rows = new ArrayList<>(transaction.rows(OUTBOX).stream()
                    .filter(stored -> shards.contains(shard(stored.row())))
                    .toList());
            if (transaction.world().has(Flaw.RELAY_WITHOUT_ORDER)) {
                Collections.shuffle(
                        rows, new Random(transaction.world().chance().next()));
            }
            List<Stored> oldest =
                    rows.subList(0, Math.min(rows.size(), config.outbox().batchSize()));
            if (transaction.world().has(Flaw.RELAY_REMOVES_FIRST)) {
                oldest.forEach(stored -> transaction.database().removeAtOnce(OUTBOX, key(stored.id())));
            }
            return List.copyOf(oldest);
        });
    }

    @Override
    Uni<List<UUID>> claimCompacted(Transaction given, UUID instance) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("claim compacted topics", () -> {
            boolean some = transaction.rows(OUTBOX).stream().anyMatch(stored -> shard(stored.row()) == COMPACTED);
            if (!some || !transaction.isFree(LANE.name())) {
                return List.of();
            }
            transaction.lock(LANE.name());
            UUID lastOne = transaction.row(LANE, LANE.name()).orElse(NOBODY);
            transaction.put(LANE, LANE.name(), instance);
            return List.of(lastOne);
        });
    }

    @Override
    Uni<List<Stored>> oldestCompacted(Transaction given) {
        return oldest("select compacted from outbox", given, List.of(COMPACTED));
    }

    @Override
    Uni<Void> remove(Transaction given, List<Stored> published) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("delete from outbox", () -> {
            published.forEach(stored -> transaction.remove(OUTBOX, key(stored.id())));
            return null;
        });
    }

    private static String key(long id) {
        String digits = Long.toString(id);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
