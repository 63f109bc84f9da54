/** Reads the topics again to make the board anew. */
@NullMarked
package io.stellwerk.notification.board.messaging;

import org.jspecify.annotations.NullMarked;
