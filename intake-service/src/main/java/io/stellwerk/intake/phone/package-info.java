/**
 * Phone calls as a channel: an agent's note, which may name a ticket, and its endpoint, all in {@code api}.
 */
@NullMarked
@Feature
package io.stellwerk.intake.phone;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
