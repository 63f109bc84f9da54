package io.stellwerk.notification.alerts;

/** Result of one attempt to send a message. */
public sealed interface AlertResult {

    /** The other side has taken it. */
    record Taken() implements AlertResult {}

    /**
     * The other side may not have taken it; it is sent again.
     *
     * @param reason why, without an address or a secret
     */
    record NotTaken(String reason) implements AlertResult {}
}
