/** The board in PostgreSQL. */
@NullMarked
package io.stellwerk.notification.board.persistence;

import org.jspecify.annotations.NullMarked;
