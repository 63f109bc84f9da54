package io.stellwerk.audit;

import org.jspecify.annotations.Nullable;

/**
 * The one who sent a request, and from where.
 *
 * @param actorId the subject of its token
 * @param actorName the name to show to people
 * @param address the client's address, as trusted proxies tell it
 * @param traceId by which the request is found in traces and events, if it said
 */
public record Caller(
        String actorId,
        String actorName,
        String address,
        @Nullable String traceId) {}
