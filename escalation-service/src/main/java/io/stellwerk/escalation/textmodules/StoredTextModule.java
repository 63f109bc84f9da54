package io.stellwerk.escalation.textmodules;

/**
 * Text module as it is kept.
 *
 * @param revision counts how often it was saved, from 1
 */
public record StoredTextModule(TextModule module, int revision) {}
