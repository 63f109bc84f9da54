package io.stellwerk.problems;

/** Form in which a field of an answer is there. */
enum Presence {
    ALWAYS,
    OR_NULL,
    OR_ABSENT
}
