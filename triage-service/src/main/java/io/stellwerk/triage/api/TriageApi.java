package io.stellwerk.triage.api;

import io.stellwerk.problems.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The API as a whole, for its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stellwerk triage",
                        version = "1",
                        description =
                                "What a ticket is about, how urgent it is, and which tier takes it; with reasons."),
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "What is wrong, under a stable code (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class),
                                                        examples =
                                                                @ExampleObject(
                                                                        name = "invalid preview",
                                                                        value = Examples.PROBLEM)))))
public class TriageApi extends Application {}
