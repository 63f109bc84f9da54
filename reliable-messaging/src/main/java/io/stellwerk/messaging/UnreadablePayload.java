package io.stellwerk.messaging;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * A payload is not the JSON that its event type promises. The message names the place, never the content, which may be
 * a customer's words.
 */
public final class UnreadablePayload extends RuntimeException {

    /** Says which shape was expected and what is wrong. */
    public UnreadablePayload(Class<?> expected, String why) {
        super("not a " + expected.getSimpleName() + ": " + why);
    }

    /** What was read of it is no JSON, or more deeply nested or longer than anybody writes. */
    static UnreadablePayload noJson(Class<?> type, JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        return new UnreadablePayload(
                type, place == null ? "beyond the limits of JSON" : "no JSON at byte " + place.getByteOffset());
    }
}
