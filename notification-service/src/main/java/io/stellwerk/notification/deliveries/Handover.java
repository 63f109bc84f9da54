package io.stellwerk.notification.deliveries;

/** What came of handing a mail to the mail server. */
public sealed interface Handover {

    /** The server has taken it. */
    record Accepted() implements Handover {}

    /**
     * The server has not taken it, and may do so later.
     *
     * @param reason what it said, without the customer's words
     */
    record NotNow(String reason) implements Handover {}

    /**
     * The server will never take it.
     *
     * @param reason what it said, without the customer's words
     */
    record Refused(String reason) implements Handover {}

    /**
     * The connection broke off before the server's last word: it may have taken the mail or not.
     *
     * @param reason how it broke off
     */
    record Unclear(String reason) implements Handover {}
}
