/**
 * The life of a ticket: its states and their legal transitions, what a hand-over needs, and how service levels are
 * measured. Plain Java; time and identities are arguments, outcomes are return values.
 */
@NullMarked
package io.stellwerk.escalation.domain;

import org.jspecify.annotations.NullMarked;
