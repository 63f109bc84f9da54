package io.stellwerk.triage;

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
                                                                        value = TriageApi.PROBLEM)))))
public class TriageApi extends Application {

    static final String PROBLEM = """
            {
              "type": "urn:stellwerk:problem:invalid-preview",
              "title": "The ticket to preview is incomplete or too long",
              "status": 422,
              "code": "INVALID_PREVIEW",
              "detail": "Correct the fields that are listed under errors.",
              "errors": [{"field": "text", "message": "is missing, and so is the subject"}]
            }""";
}
