package io.stellwerk.escalation.actions;

/**
 * Idempotency key by which a repeated request is recognised; it belongs to who sent it.
 *
 * @param agent who sent it
 * @param key the sender's key for it, without blanks
 * @param fingerprint tells apart different requests under the same key
 */
public record RequestKey(String agent, String key, String fingerprint) {

    /** The key that no other agent's equals; it is stored. */
    String owned() {
        return key + " " + agent;
    }
}
