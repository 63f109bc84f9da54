package io.stellwerk.intake.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.Draft;
import io.stellwerk.intake.application.EmailMessages;
import io.stellwerk.intake.application.InboundMessages;
import io.stellwerk.intake.application.ReceiveMessage;
import io.stellwerk.intake.domain.Channel;
import io.stellwerk.intake.email.NotAnEmail;
import io.stellwerk.messaging.TraceParent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The channels that deliver over HTTP. An answer of success means that the message is stored. */
@Path("/api/intake/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ChannelResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String TRACEPARENT = "traceparent";

    private final ReceiveMessage receive;
    private final InboundMessages messages;
    private final EmailMessages emails;
    private final RequestCheck check;
    private final BodyLimits limits;

    ChannelResource(
            ReceiveMessage receive,
            InboundMessages messages,
            EmailMessages emails,
            RequestCheck check,
            BodyLimits limits) {
        this.receive = receive;
        this.messages = messages;
        this.emails = emails;
        this.check = check;
        this.limits = limits;
    }

    @POST
    @Path("/web-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> receiveWebRequest(
            WebRequest body,
            @HeaderParam(IDEMPOTENCY_KEY) String idempotencyKey,
            @HeaderParam(TRACEPARENT) String traceparent) {
        WebRequest request = check.valid(body, ProblemCode.INVALID_WEB_REQUEST);
        return receive(new Draft(
                Channel.WEB,
                check.key(Channel.WEB.code(), idempotencyKey, request),
                new Draft.From(request.name(), request.email(), request.phone(), null),
                request.subject(),
                request.text(),
                request.language(),
                request.facts() == null ? Map.of() : request.facts(),
                null,
                null,
                TraceParent.continued(traceparent)));
    }

    @POST
    @Path("/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> receiveCall(
            CallNote body,
            @HeaderParam(IDEMPOTENCY_KEY) String idempotencyKey,
            @HeaderParam(TRACEPARENT) String traceparent) {
        CallNote call = check.valid(body, ProblemCode.INVALID_CALL);
        Map<String, String> facts = new LinkedHashMap<>();
        if (call.agent() != null) {
            facts.put("agent", call.agent());
        }
        if (call.startedAt() != null) {
            facts.put("call-started-at", call.startedAt().toString());
        }
        return receive(new Draft(
                Channel.PHONE,
                check.key(Channel.PHONE.code(), idempotencyKey, call),
                new Draft.From(call.name(), call.email(), call.phone(), null),
                call.subject(),
                call.note(),
                null,
                facts,
                call.ticketNumber(),
                null,
                TraceParent.continued(traceparent)));
    }

    @POST
    @Path("/emails")
    @Consumes("message/rfc822")
    @Blocking
    public Uni<Response> receiveEmail(
            byte[] body,
            @HeaderParam(IDEMPOTENCY_KEY) String idempotencyKey,
            @HeaderParam(TRACEPARENT) String traceparent) {
        limits.checkEmail(body);
        try {
            return receive.receive(emails.read(
                            body,
                            check.key("email-request", idempotencyKey, body),
                            TraceParent.continued(traceparent)))
                    .map(ReceiptView::response);
        } catch (NotAnEmail e) {
            throw new ProblemException(
                    ProblemCode.INVALID_EMAIL, "Send the raw mail with its header, as the mail server has it.");
        }
    }

    private Uni<Response> receive(Draft draft) {
        return receive.receive(messages.of(draft)).map(ReceiptView::response);
    }
}
