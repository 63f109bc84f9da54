package io.stellwerk.intake;

import io.stellwerk.messaging.TraceParent;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Headers that every channel's request may have. */
public final class RequestHeaders {

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "Makes repeats harmless: 1 to 200 printable ASCII characters, new for each request")
    @Nullable
    String idempotencyKey;

    @HeaderParam("traceparent")
    @Parameter(description = "W3C trace context, passed on with the event")
    @Nullable
    String traceparent;

    @Nullable
    public String idempotencyKey() {
        return idempotencyKey;
    }

    /** The trace that goes on with the event. */
    public String trace() {
        return TraceParent.continued(traceparent);
    }
}
