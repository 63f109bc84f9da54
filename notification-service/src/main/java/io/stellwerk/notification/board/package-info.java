/**
 * The board: every open ticket and the desk in numbers, live.
 *
 * {@link BoardRow} says how events change a ticket on the board; {@link BoardFeed} shows changes to whoever watches,
 * and {@link RebuildBoard} makes the board anew from the topics.
 */
@Feature(offers = {Board.class, BoardClock.class, BoardRow.class, BoardSource.class, BoardRevision.class})
@NullMarked
package io.stellwerk.notification.board;

import io.stellwerk.architecture.Feature;
import io.stellwerk.notification.board.persistence.BoardRevision;
import org.jspecify.annotations.NullMarked;
