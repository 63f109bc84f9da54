package io.stellwerk.intake.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The head of the OpenAPI document, and the answers that several operations share. */
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
                                                    schema = @Schema(implementation = ReceiptView.class),
                                                    examples = {@ExampleObject(name = "opened", value = Examples.OPENED)
                                                    })),
                            @APIResponse(
                                    name = "RECEIVED",
                                    description = "The message is stored, was stored before, or is nobody's request",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ReceiptView.class),
                                                    examples = {
                                                        @ExampleObject(name = "appended", value = Examples.APPENDED),
                                                        @ExampleObject(name = "duplicate", value = Examples.DUPLICATE),
                                                        @ExampleObject(name = "ignored", value = Examples.IGNORED)
                                                    })),
                            @APIResponse(
                                    name = "INVALID_JSON",
                                    description = "The body is not JSON of the expected shape",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "INVALID_JSON",
                                                                value = Examples.INVALID_JSON)
                                                    })),
                            @APIResponse(
                                    name = "TICKET_NOT_FOUND",
                                    description = "There is no such ticket",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "TICKET_NOT_FOUND",
                                                                value = Examples.TICKET_NOT_FOUND)
                                                    })),
                            @APIResponse(
                                    name = "ATTACHMENT_NOT_FOUND",
                                    description = "There is no such attachment, or its content was refused",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "ATTACHMENT_NOT_FOUND",
                                                                value = Examples.ATTACHMENT_NOT_FOUND)
                                                    })),
                            @APIResponse(
                                    name = "PAYLOAD_TOO_LARGE",
                                    description = "The body is too large",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "PAYLOAD_TOO_LARGE",
                                                                value = Examples.PAYLOAD_TOO_LARGE)
                                                    })),
                            @APIResponse(
                                    name = "UNSUPPORTED_MEDIA_TYPE",
                                    description = "The body has the wrong content type",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "UNSUPPORTED_MEDIA_TYPE",
                                                                value = Examples.UNSUPPORTED_MEDIA_TYPE)
                                                    })),
                            @APIResponse(
                                    name = "SERVICE_UNAVAILABLE",
                                    description = "Nothing can be stored; send it again later",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "SERVICE_UNAVAILABLE",
                                                                value = Examples.SERVICE_UNAVAILABLE)
                                                    })),
                            @APIResponse(
                                    name = "INVALID_ID",
                                    description = "The id is not a UUID",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(name = "INVALID_ID", value = Examples.INVALID_ID)
                                                    })),
                            @APIResponse(
                                    name = "INVALID_WEB_REQUEST",
                                    description = "A field is wrong, or the key belongs to another request",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "INVALID_WEB_REQUEST",
                                                                value = Examples.INVALID_WEB_REQUEST),
                                                        @ExampleObject(
                                                                name = "IDEMPOTENCY_KEY_REUSED",
                                                                value = Examples.IDEMPOTENCY_KEY_REUSED)
                                                    })),
                            @APIResponse(
                                    name = "INVALID_CALL",
                                    description = "A field is wrong, or the key belongs to another request",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "INVALID_CALL",
                                                                value = Examples.INVALID_CALL),
                                                        @ExampleObject(
                                                                name = "IDEMPOTENCY_KEY_REUSED",
                                                                value = Examples.IDEMPOTENCY_KEY_REUSED)
                                                    })),
                            @APIResponse(
                                    name = "INVALID_EMAIL",
                                    description = "The body is no mail, or the key belongs to another request",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "INVALID_EMAIL",
                                                                value = Examples.INVALID_EMAIL),
                                                        @ExampleObject(
                                                                name = "IDEMPOTENCY_KEY_REUSED",
                                                                value = Examples.IDEMPOTENCY_KEY_REUSED)
                                                    }))
                        }))
public class ApiDocument extends Application {}
