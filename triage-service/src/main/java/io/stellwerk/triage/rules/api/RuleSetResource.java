package io.stellwerk.triage.rules.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.stellwerk.problems.ProblemException;
import io.stellwerk.triage.ProblemCode;
import io.stellwerk.triage.rules.RuleSetId;
import io.stellwerk.triage.rules.file.RuleSetFile;
import io.stellwerk.triage.rules.file.ShippedRuleSets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which triage decides. */
@Path("/api/triage/v1/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Rule sets", description = "The rules by which triage decides")
public class RuleSetResource {

    private final ShippedRuleSets ruleSets;

    RuleSetResource(ShippedRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** One rule set in the list. */
    @Schema(name = "RuleSetSummary")
    public record Summary(
            @Schema(examples = "default") String name,
            @Schema(examples = "1") String version,
            @Schema(examples = "60") int rules,

            @Schema(description = "Whether it decides about tickets now")
            boolean inForce) {}

    /** All of them. */
    @GET
    @PermissionsAllowed("rules:read")
    @Operation(operationId = "listRuleSets", summary = "The rule sets that this service knows")
    @APIResponse(
            responseCode = "200",
            description = "The rule sets",
            content = @Content(schema = @Schema(implementation = Summary[].class)))
    public List<Summary> list() {
        RuleSetId inForce = ruleSets.inForce().ruleSet().id();
        return ruleSets.all().stream()
                .map(file -> new Summary(
                        String.valueOf(file.name()),
                        String.valueOf(file.version()),
                        file.rules() == null ? 0 : file.rules().size(),
                        inForce.version().equals(file.version())))
                .toList();
    }

    /** One, with all its rules. */
    @GET
    @PermissionsAllowed("rules:read")
    @Path("/{version}")
    @Operation(operationId = "getRuleSet", summary = "A rule set as it is written, every rule and term")
    @APIResponse(
            responseCode = "200",
            description = "The rule set",
            content = @Content(schema = @Schema(implementation = RuleSetFile.class)))
    @APIResponse(responseCode = "404", ref = "Problem")
    public RuleSetFile ofVersion(@Parameter(example = "1") @PathParam("version") String version) {
        return ruleSets.ofVersion(version)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.RULE_SET_NOT_FOUND, "GET /api/triage/v1/rule-sets lists the versions."));
    }
}
