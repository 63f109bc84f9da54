/**
 * Limits of how much one client may ask for in a time: by address here, by whoever sent it where that is known. They are an
 * instance's own, kept in bounded memory. It knows HTTP, and no ticket.
 */
@NullMarked
package io.stellwerk.ratelimits;

import org.jspecify.annotations.NullMarked;
