package io.stellwerk.contracts;

/**
 * An incompatible change.
 *
 * @param event the type of the event
 * @param pointer where in the schema, references followed; or the example's file
 * @param detail what was there, and what is
 */
record Finding(String event, String pointer, Change change, String detail) {

    @Override
    public String toString() {
        return "%s %s%n    %s: %s (%s)%n    What to do: %s."
                .formatted(event, pointer, change, change.meaning(), detail, change.advice());
    }
}
