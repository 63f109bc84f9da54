package io.stellwerk.intake.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.RequestHeaders;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.intake.web.ConfiguredForm;
import io.stellwerk.intake.web.TakeForm;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Form for requests, open to everyone: what the page at {@code /request} shows and sends. */
@Path("/api/intake/v1/request-form")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class RequestFormResource {

    private final TakeForm take;
    private final ConfiguredForm configured;
    private final FormGate gate;
    private final DeskConfig desk;

    RequestFormResource(TakeForm take, ConfiguredForm configured, FormGate gate, DeskConfig desk) {
        this.take = take;
        this.configured = configured;
        this.gate = gate;
        this.desk = desk;
    }

    /** The form, with a stamp. */
    public record Form(String desk, String address, JsonNode schema, String stamp) {}

    /** It arrived; what becomes of it, the sender is told by mail. */
    public record Taken(boolean received) {}

    @GET
    @Operation(hidden = true)
    public Form show() {
        return new Form(desk.name(), desk.address(), configured.schema(), take.stamp(UUID.randomUUID(), Instant.now()));
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> take(FormBody body, @BeanParam RequestHeaders headers) {
        FormBody form = gate.admitted(body);
        Map<String, String> faults = configured.form().faults(form.fields());
        if (!faults.isEmpty()) {
            List<Problem.FieldError> errors = faults.entrySet().stream()
                    .map(fault -> new Problem.FieldError(fault.getKey(), fault.getValue()))
                    .toList();
            throw new ProblemException(
                    ProblemCode.INVALID_WEB_REQUEST,
                    "Correct the fields listed under errors and send it again.",
                    errors);
        }
        return take.take(form.submission(headers.trace()), Instant.now()).map(RequestFormResource::answer);
    }

    private static Response answer(Optional<Receipt> receipt) {
        boolean isTaken = receipt.filter(one -> one.outcome() != Receipt.Result.KEY_REUSED)
                .isPresent();
        if (!isTaken) {
            throw new ProblemException(
                    ProblemCode.FORM_OUT_OF_DATE, "Get the form again, and send it with the stamp that comes with it.");
        }
        return Response.accepted(new Taken(true)).build();
    }
}
