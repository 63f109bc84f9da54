package io.stellwerk.notification.board;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.view.RebuildState;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The table that remembers the rebuild of the board, and the board that is being filled beside the one shown. */
public interface BoardRebuilds {

    /**
     * A rebuild in the hands of one instance.
     *
     * @param positions what to read next, by topic and partition
     */
    record Claim(RebuildPhase phase, Map<String, Long> positions, long unusable) {}

    /** Progress of the instance that has claimed the rebuild. */
    record Progress(Map<String, Long> positions, long eventsRead, long eventsToRead, long unusable) {}

    /** Requests a rebuild from the beginning; false if one is under way. */
    Uni<Boolean> request(Transaction transaction);

    /** The latest rebuild. */
    Uni<RebuildState> state(Transaction transaction);

    /** Claims an unfinished rebuild that no other instance works on. */
    Uni<Optional<Claim>> claim(Transaction transaction, String instance, Duration lease);

    /** Notes the progress and keeps the claim; fails if another instance has taken over, so that nothing is written. */
    Uni<Void> advance(Transaction transaction, String instance, Duration lease, Progress progress);

    /** Adds to the next board what events say. */
    Uni<Void> recordNext(Transaction transaction, Collection<BoardRow> rows);

    /** Shows the next board instead of the present one. */
    Uni<Void> show(Transaction transaction, String instance);

    /** Ends the rebuild. */
    Uni<Void> finish(Transaction transaction, String instance);

    /** Notes a failed try and gives the claim back; after too many in a row without progress, gives up. */
    Uni<Void> failed(Transaction transaction, String instance, String reason, int mostInARow);

    /** Gives the claim back, for another instance to go on at once. */
    Uni<Void> giveBack(Transaction transaction, String instance);
}
