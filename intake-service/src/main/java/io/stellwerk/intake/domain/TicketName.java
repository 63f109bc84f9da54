package io.stellwerk.intake.domain;

import java.util.UUID;

/** A ticket by its id and by the number that people call it. */
public record TicketName(UUID id, TicketNumber number) {}
