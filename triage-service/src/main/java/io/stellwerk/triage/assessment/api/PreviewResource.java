package io.stellwerk.triage.assessment.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.TriageConfig;
import io.stellwerk.triage.assessment.AssessTicket;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Previews: assessments of tickets that do not exist. */
@Path("/api/triage/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "What would be decided about tickets that do not exist")
public class PreviewResource {

    private final AssessTicket assessTicket;
    private final TriageConfig config;
    private final InstantSource clock;

    PreviewResource(AssessTicket assessTicket, TriageConfig config, InstantSource clock) {
        this.assessTicket = assessTicket;
        this.config = config;
        this.clock = clock;
    }

    /** Decides about a ticket that does not exist. */
    @POST
    @PermissionsAllowed("rules:read")
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewAssessment",
            summary = "What triage would decide about such a ticket; nothing is stored or published")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewRequest.class),
                            examples = {
                                @ExampleObject(name = "German mail", value = Examples.PREVIEW_DE),
                                @ExampleObject(name = "English call", value = Examples.PREVIEW_EN)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The assessment, without a ticket",
            content =
                    @Content(
                            schema = @Schema(implementation = AssessmentView.class),
                            examples = {
                                @ExampleObject(name = "triaged", value = Examples.TRIAGED),
                                @ExampleObject(name = "deferred", value = Examples.DEFERRED)
                            }))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "415", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public AssessmentView preview(@Nullable PreviewRequest request) {
        if (request == null) {
            throw new ProblemException(CommonProblem.INVALID_JSON, "Send a JSON object with subject or text.");
        }
        IncomingTicket ticket = request.asTicket(config.preview());
        return AssessmentView.preview(
                assessTicket.assess(ticket, Optional.ofNullable(request.languageHint()), clock.instant()));
    }
}
