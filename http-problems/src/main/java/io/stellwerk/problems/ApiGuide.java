package io.stellwerk.problems;

/** What is particular to a service's API, so that a problem can say what to do about it. Every service has one, a bean. */
public interface ApiGuide {

    /** The address of its OpenAPI document. */
    String openapi();

    /** How many bytes a body may have. */
    long mostBytes(String path);

    /** What to do about a body that has more. */
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
