package io.stellwerk.escalation.views;

/** Result of saving a view. */
public enum ViewResult {
    SAVED,
    /** The view to be renamed does not exist. */
    NO_SUCH_VIEW,
    /** Another view of the person has that name. */
    NAME_TAKEN,
    /** The person has as many views as anybody may have. */
    TOO_MANY
}
