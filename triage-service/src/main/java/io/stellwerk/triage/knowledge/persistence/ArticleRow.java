package io.stellwerk.triage.knowledge.persistence;

import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleState;
import io.stellwerk.triage.knowledge.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Article as a statement has it, in JSON. */
record ArticleRow(
        String id,
        String state,
        int version,
        @Nullable Integer publishedVersion,
        ArticleContent content,
        String authorId,
        String authorName,
        Instant savedAt,
        Instant changedAt,
        long revision) {

    /** An article and one of its versions, under the names {@code a} and {@code v}. */
    static final String COLUMNS = """
            cast(json_build_object('id', a.id, 'state', a.state, 'version', v.version, 'publishedVersion', a.published_version,
                'content', v.content, 'authorId', v.author_id, 'authorName', v.author_name, 'savedAt', v.saved_at,
                'changedAt', a.changed_at, 'revision', a.revision) as text)""";

    static ArticleRow of(Article article) {
        return new ArticleRow(
                article.id().value(),
                article.state().name(),
                article.version(),
                article.publishedVersion(),
                article.content(),
                article.author().id(),
                article.author().name(),
                article.changedAt(),
                article.changedAt(),
                article.revision());
    }

    Article article() {
        return new Article(
                new ArticleId(id),
                ArticleState.valueOf(state),
                version,
                publishedVersion,
                content,
                new Author(authorId, authorName),
                changedAt,
                revision);
    }
}
