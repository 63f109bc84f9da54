/**
 * Messages that were ignored, kept for a while in case that was wrong: to list, to read, and to open a ticket from.
 */
@NullMarked
@Feature
package io.stellwerk.intake.ignored;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
