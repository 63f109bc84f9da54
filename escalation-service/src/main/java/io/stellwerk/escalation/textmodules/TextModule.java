package io.stellwerk.escalation.textmodules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that agents put into a reply or a note.
 *
 * @param id by which it is found, such as {@code reset-password}
 * @param category under which it is listed, such as {@code access}
 * @param title by which agents know it
 * @param body Markdown; its {@link Placeholders} stand for names and numbers of the ticket
 */
public record TextModule(String id, String category, Wording title, Wording body) {

    /** Maximum length of an id and of a category. */
    public static final int LONGEST_NAME = 60;
    /** Maximum length of a title. */
    public static final int LONGEST_TITLE = 100;
    /** Maximum length of a body. */
    public static final int LONGEST_BODY = 5_000;
    /** Form of an id and of a category. */
    public static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern VALID_NAME = Pattern.compile(NAME);

    /** Something that is wrong with a text module, and where. */
    public record Flaw(String field, String message) {}

    /** All that is wrong with it; nothing if it can be kept. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        name("id", id, flaws);
        name("category", category, flaws);
        text("title.de", title.de(), LONGEST_TITLE, flaws);
        text("title.en", title.en(), LONGEST_TITLE, flaws);
        text("body.de", body.de(), LONGEST_BODY, flaws);
        text("body.en", body.en(), LONGEST_BODY, flaws);
        placeholders("body.de", body.de(), flaws);
        placeholders("body.en", body.en(), flaws);
        return flaws;
    }

    private static void name(String field, String value, List<Flaw> flaws) {
        if (value.length() > LONGEST_NAME || !VALID_NAME.matcher(value).matches()) {
            flaws.add(new Flaw(
                    field, "is not 1 to " + LONGEST_NAME + " lower-case letters, digits and hyphens between them"));
        }
    }

    private static void text(String field, String text, int longest, List<Flaw> flaws) {
        if (text.isBlank()) {
            flaws.add(new Flaw(field, "must not be blank"));
        } else if (text.length() > longest) {
            flaws.add(new Flaw(field, "is longer than " + longest + " characters"));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(c == '\n' || c == '\t'))
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            flaws.add(new Flaw(field, "has a control character or half a character in it"));
        }
    }

    private static void placeholders(String field, String text, List<Flaw> flaws) {
        List<String> unknown = Placeholders.unknownIn(text);
        if (!unknown.isEmpty()) {
            flaws.add(new Flaw(
                    field,
                    "names the unknown placeholder " + unknown.getFirst() + "; known are "
                            + String.join(", ", Placeholders.KNOWN)));
        }
    }
}
