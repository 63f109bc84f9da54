/** Ignored messages over HTTP. */
@NullMarked
package io.stellwerk.intake.ignored.api;

import org.jspecify.annotations.NullMarked;
