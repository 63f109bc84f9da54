package io.stellwerk.triage.knowledge;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Id of an article, by which files and addresses name it, such as {@code reset-password}. */
public record ArticleId(String value) implements Comparable<ArticleId> {

    /** Form of an id. */
    public static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";
    /** Maximum length of an id. */
    public static final int LONGEST = 60;

    private static final Pattern VALID = Pattern.compile(FORM);

    /** Names that addresses of the API have beside those of articles. */
    private static final Set<String> TAKEN = Set.of("search", "suggestions", "unanswered", "export", "import");

    public ArticleId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the id of an article");
        }
    }

    /** The id, if the text is one. */
    public static Optional<ArticleId> of(String text) {
        return isOne(text) ? Optional.of(new ArticleId(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && VALID.matcher(text).matches() && !TAKEN.contains(text);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
