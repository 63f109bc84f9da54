/** Keeps child processes running: starts them, knows whether they are ready, restarts the dead, stops them in good order. */
@NullMarked
package io.stellwerk.local.supervision;

import org.jspecify.annotations.NullMarked;
