/** Migrations of the database that need more than SQL. Flyway finds them by their interface and makes them. */
@NullMarked
@Feature
package io.stellwerk.intake.migration;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
