/** The board over HTTP. */
@NullMarked
package io.stellwerk.notification.board.api;

import org.jspecify.annotations.NullMarked;
