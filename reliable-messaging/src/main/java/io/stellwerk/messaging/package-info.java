/**
 * Reliable messaging between services: a transactional outbox, an insert-first inbox, the event envelope and dead
 * letters. It knows Kafka and PostgreSQL, and no ticket.
 */
@NullMarked
package io.stellwerk.messaging;

import org.jspecify.annotations.NullMarked;
