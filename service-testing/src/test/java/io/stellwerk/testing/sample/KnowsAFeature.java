package io.stellwerk.testing.sample;

import io.stellwerk.testing.sample.tickets.OfferedTicket;

/** Lies in the service's own package, and knows a feature. */
public record KnowsAFeature(OfferedTicket ticket) {}
