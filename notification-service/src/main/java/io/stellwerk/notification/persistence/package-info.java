/**
 * The ledger, the contacts and the board's tables in PostgreSQL.
 */
@NullMarked
package io.stellwerk.notification.persistence;

import org.jspecify.annotations.NullMarked;
