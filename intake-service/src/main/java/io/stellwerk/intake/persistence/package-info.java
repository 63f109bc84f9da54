/** The ports of the application on PostgreSQL: set-based statements, one for each purpose. */
@NullMarked
package io.stellwerk.intake.persistence;

import org.jspecify.annotations.NullMarked;
