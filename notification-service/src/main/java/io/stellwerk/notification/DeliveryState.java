package io.stellwerk.notification;

/** State of a notification on its way out. */
public enum DeliveryState {
    /** An agent answered before this service had read whose ticket it is. */
    WAITING_FOR_CONTACT,
    /** To be sent, now or at a later attempt. */
    PENDING,
    /** A worker has taken it and has not begun to hand it over. */
    CLAIMED,
    /** It is being handed to the mail server; whoever finds it so after a crash cannot know whether it left. */
    TRANSMITTING,
    /** The mail server has taken it. */
    DELIVERED,
    /** It will not be tried again. */
    FAILED,
    /** A rule forbade it. */
    SUPPRESSED,
    /** It may have left or not, and sending twice would be wrong: a person decides. */
    IN_DOUBT
}
