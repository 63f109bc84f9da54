package io.stellwerk.triage.knowledge.files;

import java.util.List;

/** Files that are no article; names all that is wrong with them. */
public final class InvalidArticleFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Mistakes, each with the place where it is. */
    InvalidArticleFile(List<String> mistakes) {
        super(String.join("; ", mistakes));
    }
}
