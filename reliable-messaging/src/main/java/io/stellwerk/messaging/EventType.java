package io.stellwerk.messaging;

/**
 * The type of an event on the wire. Each publisher lists its types in one enum, as literals, so that renaming a class
 * cannot rename an event.
 */
public interface EventType {

    /** The CloudEvents type, {@code stellwerk.<publisher>.<event>.v<major>}. */
    String wireName();
}
