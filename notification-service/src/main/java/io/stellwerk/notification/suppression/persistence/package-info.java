/** Suppressed addresses and delivery reports in PostgreSQL. */
@NullMarked
package io.stellwerk.notification.suppression.persistence;

import org.jspecify.annotations.NullMarked;
