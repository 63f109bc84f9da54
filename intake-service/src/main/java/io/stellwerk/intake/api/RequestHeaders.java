package io.stellwerk.intake.api;

import io.stellwerk.messaging.TraceParent;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every channel's request may say about itself. */
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
    String idempotencyKey() {
        return idempotencyKey;
    }

    /** The trace that goes on with the event. */
    String trace() {
        return TraceParent.continued(traceparent);
    }
}
