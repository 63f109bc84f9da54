package io.stellwerk.intake.messages;

import org.jspecify.annotations.Nullable;

/** A mailbox that a mail names beside its sender, as it is shown. */
public record Correspondent(@Nullable String name, String address) {}
