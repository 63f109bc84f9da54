package io.stellwerk.triage.knowledge;

/** Something that is wrong with an article, and where. */
public record Flaw(String field, String message) {}
