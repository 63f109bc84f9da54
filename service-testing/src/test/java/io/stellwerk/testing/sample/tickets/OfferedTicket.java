package io.stellwerk.testing.sample.tickets;

/** Others may use this, and what lies inside it. */
public record OfferedTicket(Number number) {

    /** A part of what is offered. */
    public record Number(long value) {}
}
