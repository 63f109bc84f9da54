package io.stellwerk.escalation.textmodules;

/** A text in both languages. */
public record Wording(String de, String en) {}
