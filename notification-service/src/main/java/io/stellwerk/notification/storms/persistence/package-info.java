/** The storm breaker in PostgreSQL. */
@NullMarked
package io.stellwerk.notification.storms.persistence;

import org.jspecify.annotations.NullMarked;
