package io.stellwerk.escalation.actions;

/**
 * Idempotency key by which a repeated request is recognised.
 *
 * @param key the caller's key for it
 * @param fingerprint tells apart different requests under the same key
 */
public record RequestKey(String key, String fingerprint) {}
