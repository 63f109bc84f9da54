package io.stellwerk.escalation.textmodules;

/** Result of saving or removing a text module. */
public sealed interface ChangeResult {

    /** It is done; the text module has this revision, 0 if it is removed. */
    record Done(int revision) implements ChangeResult {}

    /** Somebody else has added, changed or removed it since it was read. */
    record Stale() implements ChangeResult {}

    /** There is none of this id to remove. */
    record NotFound() implements ChangeResult {}

    /** The desk has as many as it may have. */
    record TooMany(int most) implements ChangeResult {}
}
