/** Contacts, senders and new rows of the ledger in PostgreSQL. */
@NullMarked
package io.stellwerk.notification.correspondence.persistence;

import org.jspecify.annotations.NullMarked;
