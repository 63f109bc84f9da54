package io.stellwerk.intake.selfservice;

import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.FailedSignIns;
import io.stellwerk.ratelimits.RateLimit;
import io.stellwerk.ratelimits.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Limits of what is done with links: requests about each ticket, and attempts with links that are none from each address. */
@ApplicationScoped
class LinkLimits {

    private static final int SHARE_AT_ONCE = 3;

    private final FailedSignIns failed;
    private final Allowance allowance;
    private final RateLimit<UUID> requests;

    LinkLimits(FailedSignIns failed, SelfServiceConfig config) {
        this.failed = failed;
        this.allowance = new Allowance(config.requestsPerMinute(), config.requestsPerMinute() / SHARE_AT_ONCE);
        this.requests = new RateLimit<>(config.links(), allowance);
    }

    /** Counts a request about a ticket, or refuses it. */
    void use(UUID ticketId, HttpServerRequest request) {
        requests.take(ticketId, allowance).ifPresent(wait -> {
            throw RateLimited.refusal(
                    request.response(),
                    wait,
                    "This page sends too many requests. Go on after the seconds in Retry-After.");
        });
    }

    /** Counts an attempt with a link that opens nothing, or refuses to take any more. A link that opens its page never waits for these. */
    void failed(HttpServerRequest request) {
        failed.attempt(request).ifPresent(wait -> {
            throw RateLimited.refusal(
                    request.response(),
                    wait,
                    "Too many links that open nothing come from your address. Go on after the seconds in Retry-After.");
        });
    }
}
