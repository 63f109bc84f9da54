package io.stellwerk.triage.knowledge;

/**
 * Person who wrote a version.
 *
 * @param id the subject of the person's tokens
 * @param name the name to show to people
 */
public record Author(String id, String name) {

    /** The author of the articles that ship. */
    public static final Author STELLWERK = new Author("stellwerk", "Stellwerk");
}
