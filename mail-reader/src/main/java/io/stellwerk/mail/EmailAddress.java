package io.stellwerk.mail;

import org.jspecify.annotations.Nullable;

/** A mailbox as a header names it; the address is as it was written, and empty when there is none. */
public record EmailAddress(String address, @Nullable String name) {}
