package io.stellwerk.messaging;

import org.jspecify.annotations.Nullable;

/** A record lacks what CloudEvents 1.0 demands. */
final class MalformedEnvelope extends RuntimeException {

    private final @Nullable String part;

    MalformedEnvelope(String why) {
        this(why, null);
    }

    private MalformedEnvelope(String why, @Nullable String part) {
        super(why);
        this.part = part;
    }

    /** A part is wrong, which is said by its kind and its name, such as {@code the header ce_time}. */
    static MalformedEnvelope at(String part, String why) {
        return new MalformedEnvelope(part + " " + why, part.substring(part.lastIndexOf(' ') + 1));
    }

    /** The name of what is wrong; nothing if it is the whole. */
    @Nullable
    String part() {
        return part;
    }
}
