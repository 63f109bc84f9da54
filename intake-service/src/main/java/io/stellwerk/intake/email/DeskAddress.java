package io.stellwerk.intake.email;

/** The mailbox the desk answers from, and the domain of the Message-IDs it gives out. */
public record DeskAddress(String address, String domain) {}
