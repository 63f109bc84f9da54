package io.stellwerk.escalation.handovers;

/**
 * What is wrong with one field.
 *
 * @param message what to do about it
 */
public record FieldProblem(String field, String message) {}
