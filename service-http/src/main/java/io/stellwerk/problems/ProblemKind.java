package io.stellwerk.problems;

import java.util.Locale;

/** Something that can be wrong with a request, under a name that stays; constants of an enum are such kinds. */
public interface ProblemKind {

    /** The stable code, such as {@code TICKET_NOT_FOUND}. */
    String name();

    /** The HTTP status that goes with it. */
    int status();

    /** What it means, the same for every occurrence. */
    String title();

    /** Its RFC 9457 type. */
    default String type() {
        return "urn:stellwerk:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
