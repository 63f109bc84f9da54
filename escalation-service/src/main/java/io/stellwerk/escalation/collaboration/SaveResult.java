package io.stellwerk.escalation.collaboration;

/** Result of saving a draft. */
public sealed interface SaveResult {

    /** It is kept, with its new revision. */
    record Saved(int revision) implements SaveResult {}

    /** Another window of the same person has saved or discarded it since it was read. */
    record Stale() implements SaveResult {}

    /** There is no such ticket. */
    record NoTicket() implements SaveResult {}

    /** The person has as many drafts as anybody may have. */
    record TooMany(int most) implements SaveResult {}
}
