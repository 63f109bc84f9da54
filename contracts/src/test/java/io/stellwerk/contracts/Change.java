package io.stellwerk.contracts;

/** A way in which a contract can break those who rely on it, and what to do instead. */
enum Change {
    EVENT_VANISHED(
            "an event that others may read is gone",
            "bring its folder back; an event goes only after a release in which its schema says \"deprecated\": true"),
    IDENTITY_CHANGED("the name by which the event or its schema is known", "leave it; another name is another event"),
    TOPIC_CHANGED("the topic", "leave it; publish a new type on the other topic, beside this one"),
    KEY_CHANGED("the key of the record, and with it the order", "leave it; another key is a new topic"),
    FIELD_REMOVED("a field is gone", "keep it in this version; publish a new version without it, beside this one"),
    FIELD_NOW_REQUIRED(
            "a field must be there that earlier events may lack",
            "leave it out of \"required\": a replay still delivers events without it"),
    FIELD_NO_LONGER_REQUIRED(
            "a field may be missing on which consumers count",
            "keep it in \"required\"; publish a new version, beside this one"),
    FIELD_ADDED_TO_CLOSED_OBJECT(
            "a field where the released schema allowed none, or only those of a map",
            "publish a new version, beside this one"),
    TYPE_NARROWED("a type allows less", "leave it: events of before must still be valid"),
    TYPE_WIDENED(
            "a type allows more", "leave it: consumers read the old type; add another field, or publish a version"),
    TYPE_CHANGED("a type is another one", "leave it; add another field, or publish a new version, beside this one"),
    ENUM_VALUE_REMOVED("an enum lost a value", "leave the value in the schema, even if nobody publishes it any more"),
    VALUES_LISTED("a field that was free has a list of values", "leave it free: events of before must still be valid"),
    VALUES_UNLISTED("a list of values is gone", "keep the list; constants may be added to it"),
    LIMIT_TIGHTENED("a limit is tighter", "leave it: events of before must still be valid"),
    LIMIT_LOOSENED("a limit is looser", "leave it: consumers count on it; publish a new version, beside this one"),
    FORMAT_CHANGED("the format", "leave it; add another field, or publish a new version, beside this one"),
    PATTERN_CHANGED("the pattern", "leave it; add another field, or publish a new version, beside this one"),
    OBJECT_CLOSED(
            "an object allows no fields that it does not know", "leave it open, so that fields can be added later"),
    OBJECT_OPENED("an object allows fields that it did not", "leave it: consumers count on it"),
    ALTERNATIVES_CHANGED("the alternatives", "leave them; publish a new version, beside this one"),
    CONSTRAINT_CHANGED("what the schema demands", "leave it; publish a new version, beside this one"),
    REFERENCE_NOT_FOLLOWED(
            "a reference that cannot be compared",
            "refer to the schema's own \"$defs\", and to something that is there"),
    EXAMPLE_VANISHED("an example is gone", "bring it back: others test with it"),
    EXAMPLE_CHANGED("an example is another one", "leave it as it is, and add another example beside it"),
    EXAMPLE_REFUSED(
            "a released example is no longer valid", "change the schema so that it is: a replay delivers such events"),
    MINIMAL_REFUSED(
            "today's minimal example is not valid under the released schema",
            "change the schema so that it is: consumers of before must be able to read today's events");

    private final String meaning;
    private final String advice;

    Change(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    String meaning() {
        return meaning;
    }

    String advice() {
        return advice;
    }
}
