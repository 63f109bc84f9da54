package io.stellwerk.notification.board;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.view.BoardSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The board's tables. */
public interface Board {

    /** Adds rows that events led to; older ones than those on the board change nothing. */
    Uni<Void> record(Transaction transaction, Collection<BoardRow> rows);

    /** Lets those who watch look again, at something of a ticket that the board itself does not show. */
    Uni<Void> stir(Transaction transaction);

    /** A number that grows with every change, whichever instance wrote it. */
    Uni<Long> revision(Transaction transaction);

    /** The desk as it is now. */
    Uni<BoardSnapshot> snapshot(Transaction transaction, Instant now);

    /** The open tickets, counted. The cost does not depend on how many there are. */
    Uni<List<BoardCount>> counts(Transaction transaction);

    /** Keeps the board's numbers quick to read, however much has changed. */
    Uni<Void> sumUp(Transaction transaction);
}
