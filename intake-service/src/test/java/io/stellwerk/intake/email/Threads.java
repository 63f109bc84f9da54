package io.stellwerk.intake.email;

import io.stellwerk.intake.replytokens.TokenKeys;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The secret, as key 0, and a ticket of the published test vectors. */
final class Threads {
    static final String SECRET = "a-secret-for-test-vectors-that-protects-nothing";
    static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");

    static final TokenKeys KEYS = TokenKeys.of(SECRET, Map.of(), 180);
    static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private Threads() {}
}
