package io.stellwerk.notification.board.view;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot in the order in which it is shown to all who watch.
 *
 * @param number place in that order, from 1 on; 0 for the first one of a reader, which nobody else is shown
 * @param before the one that was shown before it; null for the first one
 */
public record Moment(
        long number, BoardSnapshot snapshot, @Nullable BoardSnapshot before) {

    /** The first one that a reader is shown. */
    public static Moment first(BoardSnapshot snapshot) {
        return new Moment(0, snapshot, null);
    }
}
