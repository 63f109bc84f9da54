package io.stellwerk.intake;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The head of the OpenAPI document, and the answers of success that several operations share. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stellwerk intake",
                        version = "1",
                        description =
                                "Channels that take requests, and the conversations they become. Errors are problem details"
                                        + " (RFC 9457) with a stable code."),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = "OPENED",
                                    description = "A ticket was opened and is stored",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(ref = "Receipt"),
                                                    examples = {@ExampleObject(name = "opened", value = Examples.OPENED)
                                                    })),
                            @APIResponse(
                                    name = "RECEIVED",
                                    description = "The message is stored, was stored before, or is nobody's request",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(ref = "Receipt"),
                                                    examples = {
                                                        @ExampleObject(name = "appended", value = Examples.APPENDED),
                                                        @ExampleObject(name = "duplicate", value = Examples.DUPLICATE),
                                                        @ExampleObject(name = "ignored", value = Examples.IGNORED)
                                                    }))
                        }))
public class ApiDocument extends Application {}
