/** The board as people see it: records that the API shows as they are. */
@NullMarked
package io.stellwerk.notification.board.view;

import org.jspecify.annotations.NullMarked;
