package io.stellwerk.triage.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Article as it is kept.
 *
 * @param version counts how often it was saved, from 1
 * @param publishedVersion the version that readers find, if any
 * @param content what the latest version says
 * @param author who wrote the latest version
 * @param changedAt when it was last saved, published or retired
 * @param revision number of the last change; all articles share the count, so that others can ask for what came since
 */
public record Article(
        ArticleId id,
        ArticleState state,
        int version,
        @Nullable Integer publishedVersion,
        ArticleContent content,
        Author author,
        Instant changedAt,
        long revision) {

    /** First version of a new one. */
    static Article draft(ArticleId id, ArticleContent content, Author author, Change change) {
        return new Article(id, ArticleState.DRAFT, 1, null, content, author, change.at(), change.revision());
    }

    /** One that ships, published as it is. */
    public static Article shipped(ArticleId id, ArticleContent content, Change change) {
        return draft(id, content, Author.STELLWERK, change).published(change);
    }

    /** Another version; one that was retired is a draft again. */
    Article saved(ArticleContent next, Author by, Change change) {
        ArticleState after = state == ArticleState.RETIRED ? ArticleState.DRAFT : state;
        return new Article(id, after, version + 1, publishedVersion, next, by, change.at(), change.revision());
    }

    /** The latest version is found. */
    Article published(Change change) {
        return new Article(
                id, ArticleState.PUBLISHED, version, version, content, author, change.at(), change.revision());
    }

    /** None is found. */
    Article retired(Change change) {
        return new Article(id, ArticleState.RETIRED, version, null, content, author, change.at(), change.revision());
    }
}
