package io.stellwerk.intake.replytokens;

/** Result of checking a seal of the desk. */
public enum Proof {
    /** The desk made it, and it still counts. */
    VALID,
    /** The desk made it, but too long ago, or its day is still to come. */
    OUT_OF_DATE,
    /** Made with a key that is not configured: one that was retired, or one that never was. */
    UNKNOWN_KEY,
    /** Somebody made it up or changed it. */
    FORGED
}
