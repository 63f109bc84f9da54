package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import java.util.UUID;

/** A name for a ticket in case one has to be opened. */
public record NewTicket(UUID id, TicketNumber number) {}
