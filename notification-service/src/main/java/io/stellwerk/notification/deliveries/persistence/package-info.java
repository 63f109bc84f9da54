/** The ledger in PostgreSQL, as the worker and people use it. */
@NullMarked
package io.stellwerk.notification.deliveries.persistence;

import org.jspecify.annotations.NullMarked;
