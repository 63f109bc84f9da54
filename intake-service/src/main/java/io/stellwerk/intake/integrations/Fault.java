package io.stellwerk.intake.integrations;

import org.jspecify.annotations.Nullable;

/**
 * Something in a message of a channel that its contract forbids.
 *
 * @param field where: a field of the payload or a header; nothing if it is the whole
 */
public record Fault(RefusalCode code, @Nullable String field) {

    @Override
    public String toString() {
        return field == null ? code.name() : code + " at " + field;
    }
}
