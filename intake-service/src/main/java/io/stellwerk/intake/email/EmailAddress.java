package io.stellwerk.intake.email;

import org.jspecify.annotations.Nullable;

/** A mailbox as a header names it; the address is empty when the header has none, and lower case in its domain. */
public record EmailAddress(String address, @Nullable String name) {}
