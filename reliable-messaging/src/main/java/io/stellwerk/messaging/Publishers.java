package io.stellwerk.messaging;

/** Who writes to a topic, and so in which modes events come there and what makes one the same as an earlier one. */
public enum Publishers {
    /** Services of this desk, which use binary mode, and whose event ids are unique: an event is recognised by its id. */
    OURS,
    /** Anybody: two systems may both count from 1, so an event is recognised by its source and its id, as CloudEvents says. */
    ANYBODY;

    /** Whether an event may come as a JSON object with all its attributes, as many tools write it. */
    boolean mayUseStructuredMode() {
        return this == ANYBODY;
    }

    /**
     * By what an inbox recognises an event. A source is a URI reference and so has no space, which keeps every pair apart
     * from every other.
     */
    String identity(String source, String id) {
        return switch (this) {
            case OURS -> id;
            case ANYBODY -> source + " " + id;
        };
    }
}
