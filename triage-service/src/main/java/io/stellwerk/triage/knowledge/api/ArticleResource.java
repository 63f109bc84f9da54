package io.stellwerk.triage.knowledge.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.problems.ListParameters;
import io.stellwerk.problems.ParameterValue;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleState;
import io.stellwerk.triage.knowledge.Articles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Articles, for those who write and use them. */
@Path("/api/triage/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "What solves the requests that come most often, in German and English")
public class ArticleResource {

    private final Articles articles;

    ArticleResource(Articles articles) {
        this.articles = articles;
    }

    /** Lists them. */
    @GET
    @PermissionsAllowed("article:read")
    @Operation(operationId = "listArticles", summary = "List the articles, by id")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticlePage.class),
                            examples = @ExampleObject(name = "one", value = ArticleExamples.PAGE)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<ArticlePage> list(
            @QueryParam("state") @Parameter(description = "Only DRAFT, PUBLISHED or RETIRED ones") @Nullable
                    String state,
            @QueryParam("category")
                    @Parameter(description = "Only of this category", example = "account-access")
                    @Nullable
                    String category,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1 to 200, usually 50") @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        ArticleState only = parameters.choice("state", state, ArticleState.class);
        int most = parameters.limit(limit);
        ArticleId after = cursor == null ? null : ArticleId.of(cursor).orElse(null);
        if (cursor != null && after == null) {
            parameters.wrong("cursor", "is not the nextCursor of a page");
        }
        parameters.check();
        return articles.list(new Articles.Query(only, ParameterValue.text("category", category), after, most))
                .map(found -> ArticlePage.of(found, most));
    }

    /** The latest version. */
    @GET
    @PermissionsAllowed("article:read")
    @Path("/{articleId}")
    @Operation(operationId = "getArticle", summary = "Get the latest version of an article")
    @APIResponse(
            responseCode = "200",
            description = "The article; its ETag is what If-Match names",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "reset", value = ArticleExamples.ONE)))
    @APIResponse(responseCode = "404", description = "ARTICLE_NOT_FOUND")
    public Uni<Response> latest(@PathParam("articleId") String id) {
        return articles.find(ArticleAnswers.id(id))
                .map(found -> ArticleAnswers.shown(found.orElseThrow(() -> ArticleAnswers.notFound(id))));
    }

    /** Its versions. */
    @GET
    @PermissionsAllowed("article:read")
    @Path("/{articleId}/versions")
    @Operation(operationId = "listArticleVersions", summary = "List an article's versions, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticlePage.Versions.class),
                            examples = @ExampleObject(name = "two", value = ArticleExamples.VERSIONS)))
    @APIResponse(responseCode = "404", description = "ARTICLE_NOT_FOUND")
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<ArticlePage.Versions> versions(
            @PathParam("articleId") String id,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1 to 200, usually 50") @Nullable String limit) {
        ArticleId article = ArticleAnswers.id(id);
        ListParameters parameters = new ListParameters();
        int most = parameters.limit(limit);
        parameters.check();
        int before = cursor == null
                ? Integer.MAX_VALUE
                : (int) ParameterValue.number("cursor", cursor, 1, Integer.MAX_VALUE);
        return articles.versions(article, before, most).map(found -> {
            if (found.isEmpty() && cursor == null) {
                throw ArticleAnswers.notFound(id);
            }
            return ArticlePage.Versions.of(found, most);
        });
    }

    /** One version. */
    @GET
    @PermissionsAllowed("article:read")
    @Path("/{articleId}/versions/{version}")
    @Operation(
            operationId = "getArticleVersion",
            summary = "Get an article as a version of it says",
            description = "Its state and the time of the last change are the article's present ones.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "reset", value = ArticleExamples.ONE)))
    @APIResponse(responseCode = "404", description = "ARTICLE_NOT_FOUND")
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<ArticleView> version(
            @PathParam("articleId") String id,
            @PathParam("version") @Parameter(description = "1 for the first one", example = "1") String version) {
        ArticleId article = ArticleAnswers.id(id);
        int number = (int) ParameterValue.number("version", version, 1, Integer.MAX_VALUE);
        return articles.version(article, number)
                .map(found -> ArticleView.of(found.orElseThrow(() -> ArticleAnswers.notFound(id))));
    }
}
