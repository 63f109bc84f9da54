package io.stellwerk.triage.knowledge;

import io.stellwerk.triage.knowledge.ArticleResult.Changed;
import io.stellwerk.triage.knowledge.ArticleResult.Effect;
import io.stellwerk.triage.knowledge.ArticleResult.Incomplete;
import io.stellwerk.triage.knowledge.ArticleResult.NotFound;
import io.stellwerk.triage.knowledge.ArticleResult.Stale;
import io.stellwerk.triage.knowledge.ArticleResult.Unchanged;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of an article. */
public final class ArticleDecisions {

    private ArticleDecisions() {}

    /** Decides about another version, or a first one. */
    public static ArticleResult save(
            Optional<Article> before, Seen seen, ArticleId id, ArticleContent content, Author author, Change change) {
        if (before.isEmpty()) {
            return seen.equals(Seen.NOTHING)
                    ? new Changed(Article.draft(id, content, author, change), Effect.SAVED)
                    : new NotFound();
        }
        Article article = before.get();
        if (!seen.isStill(article)) {
            return new Stale();
        }
        boolean isSame = article.content().equals(content) && article.state() != ArticleState.RETIRED;
        return isSame ? new Unchanged(article) : new Changed(article.saved(content, author, change), Effect.SAVED);
    }

    /** Decides whether the latest version is found from now on. */
    public static ArticleResult publish(Optional<Article> before, Seen seen, Change change) {
        if (before.isEmpty()) {
            return new NotFound();
        }
        Article article = before.get();
        if (!seen.isStill(article)) {
            return new Stale();
        }
        List<Flaw> missing = ArticleCheck.missing(article.content());
        if (!missing.isEmpty()) {
            return new Incomplete(missing);
        }
        boolean isFound = article.publishedVersion() != null && article.publishedVersion() == article.version();
        return isFound ? new Unchanged(article) : new Changed(article.published(change), Effect.PUBLISHED);
    }

    /** Decides whether no version is found any more. */
    public static ArticleResult retire(Optional<Article> before, Seen seen, Change change) {
        if (before.isEmpty()) {
            return new NotFound();
        }
        Article article = before.get();
        if (!seen.isStill(article)) {
            return new Stale();
        }
        if (article.state() == ArticleState.RETIRED) {
            return new Unchanged(article);
        }
        Effect effect = article.publishedVersion() == null ? Effect.SET_ASIDE : Effect.WITHDRAWN;
        return new Changed(article.retired(change), effect);
    }
}
