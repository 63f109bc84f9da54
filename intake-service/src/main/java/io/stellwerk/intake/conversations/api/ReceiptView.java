package io.stellwerk.intake.conversations.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a delivered message. */
@Schema(name = "Receipt", description = "Where the message led; the ticket is null when the message was ignored")
public record ReceiptView(
        @Nullable UUID ticketId,
        @Nullable String ticketNumber,
        Outcome outcome,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The rule by which it was ignored")
        io.stellwerk.intake.conversations.Outcome.@Nullable Reason reason) {

    /** What became of the message. */
    @Schema(name = "ReceiptOutcome")
    public enum Outcome {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("appended")
        APPENDED,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("ignored")
        IGNORED
    }

    public static Response response(Receipt receipt) {
        Outcome outcome = switch (receipt.outcome()) {
            case OPENED -> Outcome.OPENED;
            case APPENDED -> Outcome.APPENDED;
            case DUPLICATE -> Outcome.DUPLICATE;
            case IGNORED -> Outcome.IGNORED;
            case KEY_REUSED ->
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED,
                        "Repeat a request unchanged under its key, and use a new key for a new request.");
        };
        Response.ResponseBuilder response = Response.status(outcome == Outcome.OPENED ? 201 : 200)
                .entity(new ReceiptView(
                        receipt.ticketId(),
                        receipt.ticketNumber(),
                        outcome,
                        receipt.ignored() == null ? null : receipt.ignored().reason()));
        if (receipt.ignored() != null) {
            response.header(
                    HttpHeaders.LOCATION,
                    "/api/intake/v1/ignored-messages/" + receipt.ignored().messageId());
        }
        return receipt.ticketId() == null
                ? response.build()
                : response.header(HttpHeaders.LOCATION, "/api/intake/v1/conversations/" + receipt.ticketId())
                        .build();
    }
}
