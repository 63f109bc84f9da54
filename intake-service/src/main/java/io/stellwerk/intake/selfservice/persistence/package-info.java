/** Customers' tickets and their links in tables. */
@NullMarked
package io.stellwerk.intake.selfservice.persistence;

import org.jspecify.annotations.NullMarked;
