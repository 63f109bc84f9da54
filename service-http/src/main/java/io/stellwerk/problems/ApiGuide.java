package io.stellwerk.problems;

import java.util.Optional;

/** What is particular to a service's API, so that a problem can say what to do about it. Every service has one, a bean. */
public interface ApiGuide {

    /** The address of its OpenAPI document. */
    String openapi();

    /** How many bytes a body may have. */
    long mostBytes(String path);

    /** How many bytes the bodies of requests may have together, from their arrival to the answer. */
    default long mostBytesInFlight() {
        return 32 * 1024 * 1024;
    }

    /** Why a request with a body is better not even read at the moment, if there is a reason. */
    default Optional<Problem> notNow(String path) {
        return Optional.empty();
    }

    /** What to do about a body that has more than it may. */
    String tooLarge();

    /** Where to look if there is nothing at an address. */
    default String notFound() {
        return "See " + openapi() + " for what is possible.";
    }

    /** What to ask for if the form of the answer is not possible. */
    default String notAcceptable() {
        return "Ask for application/json, or leave Accept away.";
    }

    /** What to send if the content type is not possible. */
    default String unsupportedMediaType() {
        return "Send application/json.";
    }
}
