package io.stellwerk.escalation.actions.api;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The ticket that an agent acts on, and what the request says about it; {@link ActionDescription} describes the headers. */
public final class ActionTarget {

    @PathParam("ticketId")
    String ticketId = "";

    @Context
    @Nullable
    HttpHeaders headers;

    String ticketId() {
        return ticketId;
    }

    @Nullable
    String ifMatch() {
        return header(HttpHeaders.IF_MATCH);
    }

    @Nullable
    String idempotencyKey() {
        return header("Idempotency-Key");
    }

    @Nullable
    String traceparent() {
        return header("traceparent");
    }

    private @Nullable String header(String name) {
        return headers == null ? null : headers.getHeaderString(name);
    }
}
