/**
 * Triage: what a ticket is about, how urgent it is, and which tier and skills it needs. Decides by versioned rules and
 * says why; what no rule covers is left to a person.
 *
 * The words that all features speak (category, impact, urgency, tier, skill, channel) lie here, and what configures and
 * describes the service as a whole. Each package below is a feature.
 */
@NullMarked
package io.stellwerk.triage;

import org.jspecify.annotations.NullMarked;
