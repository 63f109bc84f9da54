package io.stellwerk.notification.deliveries.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.deliveries.ReplyPreviews;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.problems.BodyCheck;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Previews of answers to customers. */
@Path("/api/notification/v1/reply-previews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Deliveries", description = "Who was told what")
public class PreviewResource {

    private static final String BODY = """
            {"text": "Your account is **unlocked**.", "language": "en", "ticketNumber": "SW-1000041", "files": ["vpn.pdf"]}""";
    private static final String PREVIEW = """
            {"html": "<p>Your account is <strong>unlocked</strong>.</p>", "text": "Your account is unlocked."}""";

    private final ReplyPreviews previews;
    private final BodyCheck check;

    PreviewResource(ReplyPreviews previews, BodyCheck check) {
        this.previews = previews;
        this.check = check;
    }

    /** An answer that is not sent yet. */
    @Schema(name = "ReplyPreviewBody")
    record Body(
            @Schema(description = "Markdown") @NotBlank @Size(max = 100_000)
            String text,

            @Schema(description = "the customer's") @Nullable @Pattern(regexp = "de|en")
            String language,

            @NotBlank @Size(max = 30) String ticketNumber,

            @Schema(description = "names of the files that go with it") @Nullable @Size(max = 20)
            List<@NotNull @Size(max = 255) String> files) {

        Answer answer() {
            return new Answer(
                    text,
                    null,
                    List.of(),
                    files == null
                            ? List.of()
                            : files.stream()
                                    .map(name -> new Answer.File(name, 0))
                                    .toList());
        }
    }

    /** The mail of an answer. */
    @POST
    @PermissionsAllowed("reply:preview")
    @Operation(operationId = "previewReply", summary = "See the mail that the customer would get")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Body.class),
                            examples = @ExampleObject(name = "answer", value = BODY)))
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplyPreviews.Preview.class),
                            examples = @ExampleObject(name = "mail", value = PREVIEW)))
    @APIResponse(responseCode = "422", description = "INVALID_REPLY")
    public ReplyPreviews.Preview preview(@Nullable Body body) {
        Body valid = check.valid(body, ProblemCode.INVALID_REPLY);
        return previews.of(valid.ticketNumber(), Language.choose(valid.language(), null), valid.answer());
    }
}
