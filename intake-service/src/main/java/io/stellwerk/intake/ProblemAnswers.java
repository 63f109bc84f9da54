package io.stellwerk.intake;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the problems that several operations share, each under its code and with an example. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private static final List<Answer> ANSWERS = List.of(
            new Answer("INVALID_JSON", "The body is not JSON of the expected shape", List.of(Examples.INVALID_JSON)),
            new Answer("TICKET_LINK_NOT_VALID", "The link opens nothing", List.of(Examples.TICKET_LINK_NOT_VALID)),
            new Answer("TICKET_NOT_FOUND", "There is no such ticket", List.of(Examples.TICKET_NOT_FOUND)),
            new Answer(
                    "ATTACHMENT_NOT_FOUND",
                    "There is no such attachment, or its content was refused",
                    List.of(Examples.ATTACHMENT_NOT_FOUND)),
            new Answer(
                    "IGNORED_MESSAGE_NOT_FOUND",
                    "There is no such ignored message, or not any more",
                    List.of(Examples.IGNORED_MESSAGE_NOT_FOUND)),
            new Answer(
                    "IGNORED_MESSAGE_NOT_KEPT",
                    "It is remembered that the message came, but not what it said",
                    List.of(Examples.IGNORED_MESSAGE_NOT_KEPT)),
            new Answer("API_KEY_NOT_FOUND", "There is no such API key", List.of(Examples.API_KEY_NOT_FOUND)),
            new Answer("API_KEY_ENDED", "The key is revoked or expired", List.of(Examples.API_KEY_ENDED)),
            new Answer("TOO_MANY_API_KEYS", "There are too many active keys", List.of(Examples.TOO_MANY_API_KEYS)),
            new Answer("INVALID_KEY_REQUEST", "A field is wrong", List.of(Examples.INVALID_KEY_REQUEST)),
            new Answer("PAYLOAD_TOO_LARGE", "The body is too large", List.of(Examples.PAYLOAD_TOO_LARGE)),
            new Answer(
                    "UNSUPPORTED_MEDIA_TYPE",
                    "The body has the wrong content type",
                    List.of(Examples.UNSUPPORTED_MEDIA_TYPE)),
            new Answer(
                    "SERVICE_UNAVAILABLE",
                    "Nothing can be stored; send it again later",
                    List.of(Examples.SERVICE_UNAVAILABLE)),
            new Answer(
                    "NOT_NOW",
                    "It is not stored: too much comes in, or nothing can be stored or passed on; send it again, unchanged,"
                            + " after the seconds in Retry-After",
                    List.of(Examples.OVERLOADED, Examples.OUTBOX_FULL, Examples.SERVICE_UNAVAILABLE)),
            new Answer(
                    "NOT_RATEABLE",
                    "The ticket is not solved, or its rating is too old to be changed",
                    List.of(Examples.TICKET_NOT_SOLVED, Examples.RATING_FINAL)),
            new Answer(
                    "INVALID_CUSTOMER_REQUEST",
                    "A field is wrong, or the key belongs to another request",
                    List.of(Examples.INVALID_CUSTOMER_REQUEST, Examples.IDEMPOTENCY_KEY_REUSED)),
            new Answer(
                    "INVALID_UPLOAD",
                    "A field is wrong, or the rules about files forbid it",
                    List.of(Examples.INVALID_UPLOAD, Examples.FILE_TYPE_FORBIDDEN)),
            new Answer("INVALID_PARAMETER", "The id is not a UUID", List.of(Examples.INVALID_PARAMETER)),
            new Answer(
                    "INVALID_WEB_REQUEST",
                    "A field is wrong, or the key belongs to another request",
                    List.of(Examples.INVALID_WEB_REQUEST, Examples.IDEMPOTENCY_KEY_REUSED)),
            new Answer(
                    "INVALID_CALL",
                    "A field is wrong, or the key belongs to another request",
                    List.of(Examples.INVALID_CALL, Examples.IDEMPOTENCY_KEY_REUSED)),
            new Answer(
                    "INVALID_EMAIL",
                    "The body is no mail, or the key belongs to another request",
                    List.of(Examples.INVALID_EMAIL, Examples.IDEMPOTENCY_KEY_REUSED)));

    /** The answer that operations refer to by {@code name}; its examples are problems. */
    private record Answer(String name, String description, List<String> examples) {}

    @Override
    public void filterOpenAPI(OpenAPI description) {
        ANSWERS.forEach(answer -> description.getComponents().addResponse(answer.name(), response(answer)));
    }

    private static APIResponse response(Answer answer) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (String example : answer.examples()) {
            Map<?, ?> value = WireJson.read(example.getBytes(StandardCharsets.UTF_8), Map.class);
            problem.addExample(
                    String.valueOf(value.get("code")),
                    OASFactory.createExample().value(value));
        }
        return OASFactory.createAPIResponse()
                .description(answer.description())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
    }
}
