package io.stellwerk.notification.deliveries;

/** Result of handing a mail to the mail server. */
public sealed interface SendResult {

    /** The server has taken it. */
    record Accepted() implements SendResult {}

    /**
     * The server has not taken it, and may do so later.
     *
     * @param reason what it said, without the customer's words
     */
    record NotNow(String reason) implements SendResult {}

    /**
     * The server will never take it.
     *
     * @param reason what it said, without the customer's words
     */
    record Refused(String reason) implements SendResult {}

    /**
     * The connection broke off before the server's last word: it may have taken the mail or not.
     *
     * @param reason how it broke off
     */
    record Unclear(String reason) implements SendResult {}
}
