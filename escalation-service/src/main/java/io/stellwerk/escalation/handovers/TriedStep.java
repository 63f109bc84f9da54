package io.stellwerk.escalation.handovers;

import org.jspecify.annotations.Nullable;

/**
 * Something the sender already tried.
 *
 * @param article the knowledge-base article it followed
 */
public record TriedStep(
        String action, String result, @Nullable String article) {}
