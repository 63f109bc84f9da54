/** Migrations of the database that need more than SQL. Flyway finds them by their interface and makes them. */
@NullMarked
package io.stellwerk.intake.migration;

import org.jspecify.annotations.NullMarked;
