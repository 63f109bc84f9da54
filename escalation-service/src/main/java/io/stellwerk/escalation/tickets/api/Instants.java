package io.stellwerk.escalation.tickets.api;

import java.time.DateTimeException;
import java.time.Instant;

/** Instants that the database can compare with. */
final class Instants {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Instants() {}

    static Instant read(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }
}
