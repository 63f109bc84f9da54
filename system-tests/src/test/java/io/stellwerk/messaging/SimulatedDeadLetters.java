package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.system.simulation.Flaw;
import io.stellwerk.system.simulation.SimulatedTransaction;
import io.stellwerk.system.simulation.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The dead letters in the simulated database: rows that batches lock for sharing, and who settles one for himself. */
public final class SimulatedDeadLetters extends DeadLetterStore {

    /** What is or was parked, in the order of its places. */
    public static final Table<KeptLetter> DEAD_LETTERS = new Table<>("dead_letter");

    @Override
    Uni<Void> park(Transaction given, String consumer, List<Row> rows) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("insert into dead_letter", () -> {
            rows.forEach(row -> insert(transaction, consumer, row));
            return null;
        });
    }

    private static void insert(SimulatedTransaction transaction, String consumer, Row row) {
        long place = transaction.database().next("dead_letter");
        UUID id = new UUID(0, place);
        UUID ahead = row.letter().waitsBehind();
        DeadLetterSummary letter = new DeadLetterSummary(
                id,
                place,
                DeadLetterSummary.State.PARKED,
                consumer,
                new DeadLetterSummary.Origin(
                        row.source().topic(),
                        row.source().partition(),
                        row.source().offset(),
                        row.source().key()),
                row.letter().received().id(),
                row.headers().last(CloudEventHeaders.TYPE),
                row.headers().last(CloudEventHeaders.SUBJECT),
                row.letter().reason(),
                row.letter().stack(),
                ahead == null ? 1 : 0,
                transaction.world().now(),
                ahead,
                null);
        transaction.insert(
                DEAD_LETTERS,
                id.toString(),
                new KeptLetter(
                        letter,
                        new DeadLetterSummary.Content(row.headers(), row.payload(), row.exactKey()),
                        row.holdsBack()));
    }

    /** First what the snapshot shows, then the locks, and then another look at what has become of it meanwhile. */
    @Override
    Uni<Map<String, UUID>> holding(Transaction given, String consumer, List<String> keys) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        if (transaction.world().has(Flaw.LATER_EVENTS_DO_NOT_WAIT)) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction
                .statement(
                        "select from dead_letter",
                        () -> ahead(transaction, consumer, keys)
                                .map(kept -> kept.letter().id())
                                .toList())
                .chain(ids -> transaction.sharing(
                        "lock letters for share",
                        ids.stream().map(SimulatedDeadLetters::lock).toList(),
                        () -> {
                            Map<String, UUID> heads = new LinkedHashMap<>();
                            ahead(transaction, consumer, keys)
                                    .map(KeptLetter::letter)
                                    .filter(letter -> ids.contains(letter.id()))
                                    .forEach(letter ->
                                            heads.putIfAbsent(letter.origin().key(), letter.id()));
                            return heads;
                        }));
    }

    private static Stream<KeptLetter> ahead(SimulatedTransaction transaction, String consumer, List<String> keys) {
        return transaction.rows(DEAD_LETTERS).stream()
                .filter(kept -> keys.stream().anyMatch(key -> kept.isAheadOf(consumer, key)))
                .sorted(Comparator.comparingLong(kept -> kept.letter().place()));
    }

    @Override
    Uni<Boolean> lock(Transaction given, UUID id) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "select letter for update",
                locks(transaction, id),
                () -> transaction.row(DEAD_LETTERS, id.toString()).isPresent());
    }

    @Override
    Uni<Optional<UUID>> ahead(Transaction given, UUID id) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select letter ahead", () -> {
            KeptLetter kept = transaction.row(DEAD_LETTERS, id.toString()).orElseThrow();
            DeadLetterSummary letter = kept.letter();
            return !kept.holdsBack()
                    ? Optional.empty()
                    : ahead(
                                    transaction,
                                    letter.consumer(),
                                    List.of(letter.origin().key()))
                            .map(KeptLetter::letter)
                            .filter(other -> other.place() < letter.place())
                            .map(DeadLetterSummary::id)
                            .findFirst();
        });
    }

    @Override
    Uni<Boolean> settle(Transaction given, UUID id, DeadLetterSummary.State how, String discardReason) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        DeadLetterSummary.Settlement settlement = new DeadLetterSummary.Settlement(
                transaction.world().now(), discardReason.isEmpty() ? null : discardReason);
        return update(transaction, id, kept -> kept.settled(how, settlement));
    }

    @Override
    Uni<Void> failedAgain(Transaction given, UUID id, Throwable failure) {
        return update(SimulatedTransaction.of(given), id, kept -> kept.failedAgain(failure))
                .replaceWithVoid();
    }

    private static Uni<Boolean> update(SimulatedTransaction transaction, UUID id, UnaryOperator<KeptLetter> change) {
        return transaction.statement("update dead_letter", locks(transaction, id), () -> {
            KeptLetter kept = transaction.row(DEAD_LETTERS, id.toString()).orElseThrow();
            if (!kept.letter().isParked() && !transaction.world().has(Flaw.LETTERS_WITHOUT_LOCK)) {
                return false;
            }
            KeptLetter changed = change.apply(kept);
            if (transaction.world().has(Flaw.LETTERS_SETTLED_OUTSIDE_THE_TRANSACTION)) {
                transaction.database().atOnce(DEAD_LETTERS, id.toString(), changed);
            } else {
                transaction.put(DEAD_LETTERS, id.toString(), changed);
            }
            return true;
        });
    }

    private static List<String> locks(SimulatedTransaction transaction, UUID id) {
        return transaction.world().has(Flaw.LETTERS_WITHOUT_LOCK) ? List.of() : List.of(lock(id));
    }

    private static String lock(UUID id) {
        return "letter/" + id;
    }
}
