package io.stellwerk.messaging;

/** Who writes to a topic, and so what makes an event there the same as an earlier one. */
public enum Publishers {
    /** Services of this desk, whose event ids are unique among all of them: an event is recognised by its id. */
    OURS,
    /** Anybody: two systems may both count from 1, so an event is recognised by its source and its id, as CloudEvents says. */
    ANYBODY;

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
