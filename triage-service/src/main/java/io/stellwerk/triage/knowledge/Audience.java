package io.stellwerk.triage.knowledge;

/** Readers for whom an article is written. */
public enum Audience {
    /** Everyone, without signing in. */
    PUBLIC,
    /** The desk's own people. */
    INTERNAL
}
