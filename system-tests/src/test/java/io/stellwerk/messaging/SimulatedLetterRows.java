package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.system.simulation.SimulatedTransaction;
import io.stellwerk.system.simulation.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of the dead letters in the simulated database. */
public final class SimulatedLetterRows extends DeadLetterRows {

    private static final Table<KeptLetter> LETTERS = SimulatedDeadLetters.DEAD_LETTERS;

    @Override
    Uni<Optional<DeadLetterSummary>> find(Transaction given, UUID id) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "select letter", () -> transaction.row(LETTERS, id.toString()).map(KeptLetter::letter));
    }

    @Override
    Uni<Optional<DeadLetterSummary.Content>> content(Transaction given, UUID id) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "select content", () -> transaction.row(LETTERS, id.toString()).map(KeptLetter::content));
    }

    @Override
    Uni<List<DeadLetterSummary>> failed(Transaction given, DeadLetterQuery query) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "select failed letters",
                () -> failed(transaction, query).limit(query.limit()).toList());
    }

    @Override
    Uni<Long> countFailed(Transaction given, DeadLetterQuery query) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "count failed letters", () -> failed(transaction, query).count());
    }

    private static Stream<DeadLetterSummary> failed(SimulatedTransaction transaction, DeadLetterQuery query) {
        return transaction.rows(LETTERS).stream()
                .map(KeptLetter::letter)
                .filter(letter -> letter.isParked() && letter.waitsBehind() == null && letter.place() > query.after())
                .filter(letter -> query.key() == null
                        || Objects.equals(query.key(), letter.origin().key()));
    }

    @Override
    Uni<Optional<UUID>> released(Transaction given, DeadLetterSummary settled) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "select released letter",
                () -> transaction.rows(LETTERS).stream()
                        .filter(kept -> kept.isAheadOf(
                                settled.consumer(), settled.origin().key()))
                        .map(KeptLetter::letter)
                        .findFirst()
                        .filter(letter -> letter.waitsBehind() != null)
                        .map(DeadLetterSummary::id));
    }

    @Override
    Uni<List<UUID>> released(Transaction given, @Nullable UUID after, int atMost) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "select released letters",
                () -> released(transaction.rows(LETTERS)).stream().limit(atMost).toList());
    }

    /** The letters that wait for nothing any more; the rows come in the order of their places. */
    public static List<UUID> released(Iterable<KeptLetter> rows) {
        Set<String> heads = new HashSet<>();
        List<UUID> released = new ArrayList<>();
        for (KeptLetter kept : rows) {
            DeadLetterSummary letter = kept.letter();
            if (letter.isParked()
                    && kept.holdsBack()
                    && heads.add(letter.consumer() + "/" + letter.origin().key())
                    && letter.waitsBehind() != null) {
                released.add(letter.id());
            }
        }
        return released;
    }
}
