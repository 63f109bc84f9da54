/** Progress of tickets in a table. */
@NullMarked
package io.stellwerk.intake.progress.persistence;

import org.jspecify.annotations.NullMarked;
