package io.stellwerk.escalation.servicelevels.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Service levels and their calendars, which files of the installation say. */
@Path("/api/escalation/v1/service-levels")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Service levels", description = "Times within which the desk promises to answer")
public class ServiceLevelResource {

    private static final String EXAMPLE = """
            {"current": "1", "versions": [{"version": "1",
             "firstResponse": [{"priority": "P3", "target": "PT4H", "calendar": "business"}],
             "nextResponse": [{"priority": "P3", "target": "PT8H", "calendar": "business"}],
             "calendars": [{"name": "business", "version": "1", "zone": "Europe/Berlin",
              "week": {"MONDAY": ["08:00-12:00", "13:00-18:00"]}, "holidays": ["2026-12-25"],
              "exceptions": {"2026-12-24": ["08:00-12:00"]}}]}]}""";

    private final ServiceLevels levels;

    ServiceLevelResource(ServiceLevels levels) {
        this.levels = levels;
    }

    /** Shows all versions. */
    @GET
    @PermissionsAllowed("service-level:read")
    @Operation(
            operationId = "getServiceLevels",
            summary = "Show the service levels and their calendars",
            description = "All versions: tickets keep the one that they were given.")
    @APIResponse(
            responseCode = "200",
            description = "All versions",
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceLevelsView.class),
                            examples = @ExampleObject(name = "one", value = EXAMPLE)))
    public ServiceLevelsView show() {
        return ServiceLevelsView.of(levels);
    }
}
