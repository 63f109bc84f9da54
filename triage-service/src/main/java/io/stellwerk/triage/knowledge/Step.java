package io.stellwerk.triage.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * One step of a solution, through which a person can be led.
 *
 * @param question tells whether the step helped; without one, the desk asks its usual question
 */
public record Step(String text, @Nullable String question) {}
