package io.stellwerk.notification.correspondence;

/** Reason for which a notification was not sent although there was a cause for it. */
public enum SuppressionReason {
    /** The customer has no e-mail address. */
    NO_ADDRESS,
    /** The customer's address is not one that mail could be sent to. */
    INVALID_ADDRESS,
    /** The address has letters beyond ASCII that only SMTPUTF8 carries, which the desk's mails do not use. */
    ADDRESS_NEEDS_SMTPUTF8,
    /** The message was automatic, or its sender asked for no automatic answer. */
    AUTOMATIC_MESSAGE,
    /** The address is the desk's own: answering it would be a loop. */
    OWN_ADDRESS,
    /** The address belongs to a machine: noreply, mailer-daemon, postmaster, abuse. */
    ROBOT_ADDRESS,
    /** Mail to the address came back for good, and it is suppressed until it is lifted or expires. */
    ADDRESS_SUPPRESSED,
    /** The sender got an automatic answer within the hour. */
    SENDER_LIMIT_HOUR,
    /** The sender got as many automatic answers within the day as one sender may get. */
    SENDER_LIMIT_DAY,
    /** The mailbox sends too many automatic mails, or too many of them fail. */
    STORM_BREAKER
}
