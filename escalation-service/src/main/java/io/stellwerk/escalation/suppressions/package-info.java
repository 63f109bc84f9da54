/**
 * Suppressions: customers whose mail came back, as notification reports them, so that an agent who writes to one is
 * warned.
 *
 * <p>{@link RecipientSuppressions} finds those in force.
 */
@NullMarked
@Feature(offers = {RecipientSuppression.class, RecipientSuppressions.class})
package io.stellwerk.escalation.suppressions;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
