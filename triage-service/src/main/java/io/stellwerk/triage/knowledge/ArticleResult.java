package io.stellwerk.triage.knowledge;

import java.util.List;

/** Decision about what somebody wants to do with an article. */
public sealed interface ArticleResult {

    /** It changes. */
    record Changed(Article article, Effect effect) implements ArticleResult {}

    /** It is already as they want it. */
    record Unchanged(Article article) implements ArticleResult {}

    /** Somebody else has changed it since they read it. */
    record Stale() implements ArticleResult {}

    /** There is none. */
    record NotFound() implements ArticleResult {}

    /** It cannot be published as it is. */
    record Incomplete(List<Flaw> flaws) implements ArticleResult {}

    /** The desk has as many as it may have. */
    record TooMany(int most) implements ArticleResult {}

    /** Effect of a change on readers. */
    enum Effect {
        /** A version was added, which readers do not find yet. */
        SAVED,
        /** Readers find its latest version from now on. */
        PUBLISHED,
        /** Readers no longer find it. */
        WITHDRAWN,
        /** It is retired, and no reader had found it. */
        SET_ASIDE
    }
}
