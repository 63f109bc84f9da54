/** Time until a ticket is on the screens of many who watch the board, measured on the packaged services. */
@NullMarked
package io.stellwerk.benches.screens;

import org.jspecify.annotations.NullMarked;
