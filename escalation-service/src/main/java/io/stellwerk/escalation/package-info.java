/**
 * The escalation service: the ticket's life from its first queue to its end. Its features lie in the packages below;
 * here are its configuration, its API as a whole, and the few words that all features share.
 */
@NullMarked
package io.stellwerk.escalation;

import org.jspecify.annotations.NullMarked;
