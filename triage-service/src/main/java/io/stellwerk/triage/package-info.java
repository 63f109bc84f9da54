/**
 * Triage: what a ticket is about, how urgent it is, and which tier and skills it needs. Decides by versioned rules and
 * says why; what no rule covers is left to a person.
 */
@NullMarked
package io.stellwerk.triage;

import org.jspecify.annotations.NullMarked;
