package io.stellwerk.triage.knowledge.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.triage.ProblemCode;
import io.stellwerk.triage.knowledge.ArticleCheck;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.Flaw;
import io.stellwerk.triage.knowledge.ManageArticles;
import io.stellwerk.triage.rules.RuleSets;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of articles, by those who write and those who publish them. */
@Path("/api/triage/v1/articles/{articleId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleChangeResource {

    private final ManageArticles manage;
    private final RuleSets ruleSets;
    private final BodyCheck check;
    private final CurrentCaller caller;

    ArticleChangeResource(ManageArticles manage, RuleSets ruleSets, BodyCheck check, CurrentCaller caller) {
        this.manage = manage;
        this.ruleSets = ruleSets;
        this.check = check;
        this.caller = caller;
    }

    /** Saves a version. */
    @PUT
    @PermissionsAllowed("article:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putArticle", summary = "Save a version of an article", description = ArticleExamples.PUT)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ArticleBody.class),
                            examples = @ExampleObject(name = "reset", value = ArticleExamples.BODY)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now, with its new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "reset", value = ArticleExamples.ONE)))
    @APIResponse(responseCode = "404", description = "ARTICLE_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "TOO_MANY_ARTICLES")
    @APIResponse(responseCode = "412", description = "STALE_ARTICLE")
    @APIResponse(responseCode = "422", description = "INVALID_ARTICLE")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public Uni<Response> put(
            @PathParam("articleId") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of what it replaces") @Nullable String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "An asterisk, if there is none yet", example = "*")
                    @Nullable
                    String ifNoneMatch,
            @Nullable ArticleBody body) {
        ArticleContent content = check.valid(body, ProblemCode.INVALID_ARTICLE).content();
        ArticleId article = checked(id, content);
        return manage.save(article, content, ArticleTag.seen(ifMatch, ifNoneMatch), caller.get())
                .map(result -> ArticleAnswers.answer(result, id));
    }

    private ArticleId checked(String id, ArticleContent content) {
        List<Flaw> flaws = new ArrayList<>(
                ArticleCheck.flaws(content, ruleSets.inForce().ruleSet().categories()));
        Optional<ArticleId> article = ArticleId.of(id);
        if (article.isEmpty()) {
            flaws.addFirst(new Flaw("id", "is taken, or not 1 to 60 lower-case letters, digits and hyphens"));
        }
        if (article.isEmpty() || !flaws.isEmpty()) {
            throw ArticleAnswers.problem(ProblemCode.INVALID_ARTICLE, flaws);
        }
        return article.get();
    }

    /** Publishes the latest version. */
    @POST
    @PermissionsAllowed("article:publish")
    @Path("/publish")
    @Operation(operationId = "publishArticle", summary = "Let readers find the latest version")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "reset", value = ArticleExamples.ONE)))
    @APIResponse(responseCode = "404", description = "ARTICLE_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "STALE_ARTICLE")
    @APIResponse(responseCode = "422", description = "ARTICLE_INCOMPLETE")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public Uni<Response> publish(
            @PathParam("articleId") String id,
            @HeaderParam("If-Match") @Parameter(description = "Its ETag, as it was read") @Nullable String ifMatch) {
        ArticleId article = ArticleAnswers.id(id);
        return manage.publish(article, ArticleTag.seen(ifMatch, null), caller.get())
                .map(result -> ArticleAnswers.answer(result, id));
    }

    /** Retires it. */
    @POST
    @PermissionsAllowed("article:publish")
    @Path("/retire")
    @Operation(
            operationId = "retireArticle",
            summary = "Keep readers from finding an article",
            description = "It is kept, and can be published again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "reset", value = ArticleExamples.ONE)))
    @APIResponse(responseCode = "404", description = "ARTICLE_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "STALE_ARTICLE")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public Uni<Response> retire(
            @PathParam("articleId") String id,
            @HeaderParam("If-Match") @Parameter(description = "Its ETag, as it was read") @Nullable String ifMatch) {
        ArticleId article = ArticleAnswers.id(id);
        return manage.retire(article, ArticleTag.seen(ifMatch, null), caller.get())
                .map(result -> ArticleAnswers.answer(result, id));
    }
}
