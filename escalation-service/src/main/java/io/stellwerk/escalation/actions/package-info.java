/**
 * Actions of agents over HTTP: checked, safe to repeat under an idempotency key, and carried out in transactions that
 * they share.
 *
 * <p>{@link ActOnTicket} accepts them; {@link ActionBatch} decides about those of one transaction.
 */
@NullMarked
@Feature
package io.stellwerk.escalation.actions;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
