package io.stellwerk.escalation.domain;

/**
 * What is wrong with one field.
 *
 * @param message what to do about it
 */
public record FieldProblem(String field, String message) {}
