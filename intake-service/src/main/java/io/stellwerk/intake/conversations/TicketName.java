package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import java.util.UUID;

/** A ticket by its id and by the number that people call it. */
public record TicketName(UUID id, TicketNumber number) {}
