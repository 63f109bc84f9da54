package io.stellwerk.triage.knowledge;

import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.ClientAddress;
import io.stellwerk.ratelimits.OpenEndpointLimit;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Limit of requests for articles from one address, without signing in. */
@ApplicationScoped
public class HelpLimits {

    private final OpenEndpointLimit limit;

    HelpLimits(ClientAddress addresses, KnowledgeConfig config) {
        limit = new OpenEndpointLimit(
                addresses,
                new Allowance(config.help().perMinute(), config.help().burst()),
                config.help().addresses(),
                "Many requests come from your address. Go on after the seconds in Retry-After.");
    }

    /** Counts a request, or refuses it. */
    public void take(HttpServerRequest request) {
        limit.take(request);
    }
}
