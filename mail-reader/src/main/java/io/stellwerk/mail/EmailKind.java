package io.stellwerk.mail;

/** Kind of sender that an e-mail has; decided before anything else, so that no loop can start. */
public enum EmailKind {
    /** Sent by this mailbox itself and come back. */
    OWN_LOOP,
    /** A mail server's report about an earlier message. */
    DELIVERY_STATUS,
    /** Written by a machine on behalf of a person: out-of-office notes, confirmations. */
    AUTO_RESPONSE,
    /** Written by a person. */
    HUMAN
}
