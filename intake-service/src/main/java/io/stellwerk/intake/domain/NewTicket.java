package io.stellwerk.intake.domain;

import java.util.UUID;

/** A name for a ticket in case one has to be opened. */
public record NewTicket(UUID id, TicketNumber number) {}
