package io.stellwerk.notification.board;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.Database;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.board.view.RebuildState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the board anew from the topics, for when its tables were lost, changed or are not believed. It fills a second
 * board while the first is shown and kept up to date as always, lets them change places, and then reads what happened
 * since the second one's last event: what an event says counts the same whenever and however often it is read. The
 * wish is a row, so that it outlives the instance that works on it; another one goes on where that one was.
 */
@ApplicationScoped
public class RebuildBoard {

    private static final int MOST_FAILURES_IN_A_ROW = 20;

    private final String instance = UUID.randomUUID().toString();
    private final Database database;
    private final BoardRebuilds rebuilds;
    private final Board board;
    private final AuditLog audit;
    private final Duration lease;

    RebuildBoard(Database database, BoardRebuilds rebuilds, Board board, AuditLog audit, NotificationConfig config) {
        this.database = database;
        this.rebuilds = rebuilds;
        this.board = board;
        this.audit = audit;
        this.lease = config.board().rebuildLease();
    }

    /** Requests a rebuild; false if one is under way, in whichever instance. */
    public Uni<Boolean> request(Caller caller) {
        AuditEntry entry = AuditEntry.done(caller, "board.rebuild", new Subject("board", "board"), Map.of());
        return database.inTransaction(transaction -> rebuilds.request(transaction)
                .call(begun -> begun
                        ? audit.append(transaction, List.of(entry))
                        : Uni.createFrom().voidItem()));
    }

    /** The latest rebuild. */
    public Uni<RebuildState> state() {
        return database.inTransaction(transaction -> rebuilds.state(transaction));
    }

    /** A rebuild for this instance to work on, if there is one. */
    public Uni<Optional<BoardRebuilds.Claim>> claim() {
        return database.inTransaction(transaction -> rebuilds.claim(transaction, instance, lease));
    }

    /** Adds what events say to the board that is made, and the progress to the row: both or neither. */
    public Uni<Void> add(RebuildPhase phase, Collection<BoardRow> rows, BoardRebuilds.Progress progress) {
        return database.inTransaction(transaction -> rebuilds.advance(transaction, instance, lease, progress)
                .chain(() -> phase == RebuildPhase.FILLING
                        ? rebuilds.recordNext(transaction, rows)
                        : board.record(transaction, rows)));
    }

    /** Shows the board that was filled. */
    public Uni<Void> show() {
        return database.inTransaction(transaction -> rebuilds.show(transaction, instance));
    }

    /** Ends the rebuild. */
    public Uni<Void> finish() {
        return database.inTransaction(transaction -> rebuilds.finish(transaction, instance));
    }

    /** Notes that a try failed. */
    public Uni<Void> failed(String reason) {
        return database.inTransaction(
                transaction -> rebuilds.failed(transaction, instance, reason, MOST_FAILURES_IN_A_ROW));
    }

    /** Lets another instance go on. */
    public Uni<Void> giveBack() {
        return database.inTransaction(transaction -> rebuilds.giveBack(transaction, instance));
    }
}
