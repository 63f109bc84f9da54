package io.stellwerk.notification.board;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.view.BoardFlow;
import java.time.Duration;
import java.util.List;

/** Samples of the board's numbers, one for every five minutes. */
public interface BoardSamples {

    /** Takes the sample of the present five minutes, if no instance has, and removes those that are older than that. */
    Uni<Void> take(Transaction transaction, Duration keptFor);

    /** Reads the samples of a stretch of time. */
    Uni<List<BoardFlow.Sample>> between(Transaction transaction, FlowRange range);
}
