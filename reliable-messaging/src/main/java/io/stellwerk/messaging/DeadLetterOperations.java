package io.stellwerk.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator can do with this service's dead letters. */
@ApplicationScoped
public class DeadLetterOperations {

    private final Database database;
    private final DeadLetterRows rows;
    private final Redrive redrive;

    DeadLetterOperations(Database database, DeadLetterRows rows, Redrive redrive) {
        this.database = database;
        this.rows = rows;
        this.redrive = redrive;
    }

    /**
     * What came of redriving many.
     *
     * @param last the place of the last one that was tried, from where to go on
     * @param left how many such letters come after that
     */
    public record Course(List<DeadLetterOutcome> outcomes, long last, long left) {}

    /** The letters that match, in the order in which they were parked. */
    public Uni<List<DeadLetterSummary>> list(DeadLetterQuery query) {
        return database.inTransaction(transaction -> rows.page(transaction, query));
    }

    /** One letter. */
    public Uni<Optional<DeadLetterSummary>> find(UUID id) {
        return database.inTransaction(transaction -> rows.find(transaction, id));
    }

    /** What is in a letter: customers' words, for those entitled. */
    public Uni<Optional<DeadLetterSummary.Content>> content(UUID id) {
        return database.inTransaction(transaction -> rows.content(transaction, id));
    }

    /** Redrives a letter, and those that wait behind it; it has one effect, however often it is asked for. */
    public Uni<DeadLetterOutcome> redrive(UUID id, SettlementNote note) {
        return redrive.redrive(id, note);
    }

    /** Redrives letters one after the other. */
    public Uni<List<DeadLetterOutcome>> redrive(List<UUID> ids, SettlementNote note) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> redrive.redrive(id, note))
                .collect()
                .asList();
    }

    /** Redrives the parked letters that match, as many as the query's limit says; those behind them follow. */
    public Uni<Course> redriveAll(DeadLetterQuery query, SettlementNote note) {
        return database.inTransaction(transaction -> rows.failed(transaction, query))
                .chain(letters -> redrive(
                                letters.stream().map(DeadLetterSummary::id).toList(), note)
                        .chain(outcomes -> course(query, outcomes, letters)));
    }

    /** Gives a letter up for good, and lets those behind it go on. */
    public Uni<DeadLetterOutcome> discard(UUID id, String reason, SettlementNote note) {
        return redrive.discard(id, reason, note);
    }

    private Uni<Course> course(
            DeadLetterQuery query, List<DeadLetterOutcome> outcomes, List<DeadLetterSummary> letters) {
        long last = letters.isEmpty() ? query.after() : letters.getLast().place();
        return database.inTransaction(transaction -> rows.countFailed(transaction, query.from(last)))
                .map(left -> new Course(outcomes, last, left));
    }
}
