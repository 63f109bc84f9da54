package io.stellwerk.triage.knowledge.api;

import io.stellwerk.problems.Echo;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import io.stellwerk.triage.ProblemCode;
import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleResult;
import io.stellwerk.triage.knowledge.Flaw;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers about articles, and the problems that there can be with them. */
final class ArticleAnswers {

    private ArticleAnswers() {}

    static Response shown(Article article) {
        return Response.ok(ArticleView.of(article))
                .header("ETag", ArticleTag.of(article))
                .build();
    }

    static Response answer(ArticleResult result, String id) {
        return switch (result) {
            case ArticleResult.Changed changed -> shown(changed.article());
            case ArticleResult.Unchanged(var article) -> shown(article);
            case ArticleResult.Stale() -> throw ArticleTag.stale();
            case ArticleResult.NotFound() -> throw notFound(id);
            case ArticleResult.Incomplete(var flaws) -> throw problem(ProblemCode.ARTICLE_INCOMPLETE, flaws);
            case ArticleResult.TooMany(var most) ->
                throw new ProblemException(
                        ProblemCode.TOO_MANY_ARTICLES, "There are " + most + " articles. Write into one of them.");
        };
    }

    static ArticleId id(String text) {
        return ArticleId.of(text).orElseThrow(() -> notFound(text));
    }

    static ProblemException notFound(String id) {
        return new ProblemException(ProblemCode.ARTICLE_NOT_FOUND, "There is no article " + Echo.of(id) + ".");
    }

    static ProblemException problem(ProblemCode code, List<Flaw> flaws) {
        return new ProblemException(
                code,
                "Correct the fields listed under errors and send it again.",
                flaws.stream()
                        .map(flaw -> new Problem.FieldError(flaw.field(), flaw.message()))
                        .toList());
    }
}
