/** Checks of the console's sources and of its bundle. */
@NullMarked
package io.stellwerk.console;

import org.jspecify.annotations.NullMarked;
