/** A feature that offers one of its classes. */
@Feature(offers = OfferedTicket.class)
package io.stellwerk.testing.sample.tickets;

import io.stellwerk.testing.sample.Feature;
