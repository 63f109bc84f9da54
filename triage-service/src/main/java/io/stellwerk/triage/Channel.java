package io.stellwerk.triage;

/** The way by which a customer reached the desk. */
public enum Channel {
    EMAIL,
    WEB,
    PHONE,
    CHAT,
    API,
    /** One that came into being after this service was built. */
    UNKNOWN
}
