/**
 * Dead letters over HTTP: to list, look into, redrive and discard them, the same in every service, which only says where.
 * It knows no ticket.
 */
@NullMarked
package io.stellwerk.deadletters;

import org.jspecify.annotations.NullMarked;
