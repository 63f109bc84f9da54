package io.stellwerk.notification.board;

/** Phase of a rebuild. */
public enum RebuildPhase {
    NONE,
    /** It fills the next board; the old one is shown. */
    FILLING,
    /** The next board is shown; it reads what happened while it was being filled. */
    CATCHING_UP,
    DONE,
    /** Given up after many tries; whichever board was shown is still shown. */
    FAILED
}
