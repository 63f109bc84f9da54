package io.stellwerk.triage.knowledge.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.stellwerk.problems.ListParameters;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleSearch;
import io.stellwerk.triage.knowledge.ArticleSearch.Question;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.HelpLimits;
import io.stellwerk.triage.knowledge.PublishedArticles;
import io.stellwerk.triage.knowledge.PublishedArticles.Published;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Articles for everyone, without signing in: what the help page shows. */
@Path("/api/triage/v1/help/articles")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HelpResource {

    private static final int MOST_TITLES = 1_000;

    private final ArticleSearch search;
    private final PublishedArticles articles;
    private final Questions questions;
    private final HelpLimits limits;
    private final CurrentVertxRequest current;

    HelpResource(
            ArticleSearch search,
            PublishedArticles articles,
            Questions questions,
            HelpLimits limits,
            CurrentVertxRequest current) {
        this.search = search;
        this.articles = articles;
        this.questions = questions;
        this.limits = limits;
        this.current = current;
    }

    /** Finds articles for a question; lists all titles by category if nothing is asked. */
    @GET
    @Operation(hidden = true)
    public Uni<Object> find(@QueryParam("q") @Nullable String q, @QueryParam("language") @Nullable String language) {
        limits.take(current.getCurrent().request());
        if (q != null) {
            Question question = questions.asked(q, language, null, false);
            return Uni.createFrom()
                    .<Object>item(() -> HitsView.of(search.find(question)))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }
        ArticleLanguage wanted = wanted(language);
        return articles.forEveryone(MOST_TITLES).map(found -> titles(found, wanted));
    }

    /** Shows one. */
    @GET
    @Path("/{articleId}")
    @Operation(hidden = true)
    public Uni<HelpArticleView> one(
            @PathParam("articleId") String id, @QueryParam("language") @Nullable String language) {
        limits.take(current.getCurrent().request());
        ArticleLanguage wanted = wanted(language);
        return articles.find(ArticleAnswers.id(id))
                .map(found -> HelpArticleView.of(
                        found.filter(this::isForEveryone).orElseThrow(() -> ArticleAnswers.notFound(id)), wanted));
    }

    private HelpArticleView.Titles titles(List<Published> found, ArticleLanguage wanted) {
        Map<String, List<HelpArticleView.Title>> byCategory = new TreeMap<>();
        found.stream()
                .filter(this::isForEveryone)
                .forEach(article -> byCategory
                        .computeIfAbsent(article.content().category(), _ -> new ArrayList<>())
                        .add(HelpArticleView.title(article, wanted)));
        return new HelpArticleView.Titles(byCategory.entrySet().stream()
                .map(category -> new HelpArticleView.Category(category.getKey(), category.getValue()))
                .toList());
    }

    private boolean isForEveryone(Published article) {
        return article.content().audience() == Audience.PUBLIC
                && article.content().isValidOn(questions.today());
    }

    private static ArticleLanguage wanted(@Nullable String language) {
        ListParameters parameters = new ListParameters();
        ArticleLanguage wanted = parameters.choice("language", language, ArticleLanguage.class);
        parameters.check();
        return wanted == null ? ArticleLanguage.en : wanted;
    }
}
