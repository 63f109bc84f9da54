package io.stellwerk.triage;

/** Channel through which a customer reached the desk. */
public enum Channel {
    EMAIL,
    WEB,
    PHONE,
    CHAT,
    API,
    /** A channel that this service does not know yet. */
    UNKNOWN
}
