package io.stellwerk.escalation.handovers;

/**
 * A problem with one field.
 *
 * @param message what to do about it
 */
public record FieldProblem(String field, String message) {}
