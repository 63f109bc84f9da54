package io.stellwerk.intake.email;

import java.util.UUID;

/** The secret and a ticket of the published test vectors. */
final class Threads {
    static final String SECRET = "a-secret-for-test-vectors-that-protects-nothing";
    static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");

    private Threads() {}
}
