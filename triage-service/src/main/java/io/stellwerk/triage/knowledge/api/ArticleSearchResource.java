package io.stellwerk.triage.knowledge.api;

import io.quarkus.security.PermissionsAllowed;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.triage.knowledge.ArticleSearch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search of the articles that readers find, for those who help customers. */
@Path("/api/triage/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleSearchResource {

    private final ArticleSearch search;
    private final Questions questions;
    private final BodyCheck check;

    ArticleSearchResource(ArticleSearch search, Questions questions, BodyCheck check) {
        this.search = search;
        this.questions = questions;
        this.check = check;
    }

    /** A customer's text. */
    @Schema(name = "ArticleSuggestionRequest")
    public record SuggestionRequest(
            @NotNull
            @Size(min = 1, max = 100_000)
            @Schema(description = "what the customer wrote; the first 5,000 characters are looked at")
            String text,

            @Schema(description = "de or en; detected without it", examples = "en") @Nullable
            String language) {}

    /** Finds articles for a question. */
    @GET
    @PermissionsAllowed("article:read")
    @Path("/search")
    @Operation(operationId = "searchArticles", summary = "Find published articles for a question")
    @APIResponse(
            responseCode = "200",
            description = "Those that fit best; none if no word of the question is known",
            content =
                    @Content(
                            schema = @Schema(implementation = HitsView.class),
                            examples = @ExampleObject(name = "one", value = ArticleExamples.HITS)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public HitsView search(
            @QueryParam("q") @Parameter(description = "1 to 500 characters", example = "forgot my password") @Nullable
                    String q,
            @QueryParam("language") @Parameter(description = "de or en; detected without it", example = "en") @Nullable
                    String language,
            @QueryParam("limit") @Parameter(description = "1 to 20, usually 5") @Nullable String limit) {
        return HitsView.of(search.find(questions.asked(q, language, limit, true)));
    }

    /** Finds articles for a customer's text. */
    @POST
    @PermissionsAllowed("article:read")
    @Path("/suggestions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suggestArticles", summary = "Find published articles for what a customer wrote")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SuggestionRequest.class),
                            examples = @ExampleObject(name = "text", value = ArticleExamples.TEXT)))
    @APIResponse(
            responseCode = "200",
            description = "Those that fit best",
            content =
                    @Content(
                            schema = @Schema(implementation = HitsView.class),
                            examples = @ExampleObject(name = "one", value = ArticleExamples.HITS)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public HitsView suggest(@Nullable SuggestionRequest request) {
        SuggestionRequest asked = check.valid(request, CommonProblem.INVALID_PARAMETER);
        return HitsView.of(search.find(questions.told(asked.text(), asked.language())));
    }
}
