package io.stellwerk.triage.assessment.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import io.stellwerk.triage.ProblemCode;
import io.stellwerk.triage.assessment.Assessments;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessments of tickets. */
@Path("/api/triage/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "What was decided about tickets, and why")
public class AssessmentResource {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Assessments assessments;

    AssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    /** The ticket's assessment. */
    @GET
    @PermissionsAllowed("assessment:read")
    @Path("/{ticketId}")
    @Operation(operationId = "getAssessment", summary = "What was decided about a ticket, by which rules, and why")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content =
                    @Content(
                            schema = @Schema(implementation = AssessmentView.class),
                            examples = @ExampleObject(name = "triaged", value = Examples.TRIAGED)))
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Uni<AssessmentView> ofTicket(
            @Parameter(example = "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11") @PathParam("ticketId") String ticketId) {
        if (!UUID_FORM.matcher(ticketId).matches()) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, "Use the ticketId, not the ticket's number.");
        }
        return assessments
                .ofTicket(UUID.fromString(ticketId))
                .map(kept -> kept.map(AssessmentView::of)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.ASSESSMENT_NOT_FOUND,
                                "Check the id; a ticket that has just come in is assessed within a moment.")));
    }
}
