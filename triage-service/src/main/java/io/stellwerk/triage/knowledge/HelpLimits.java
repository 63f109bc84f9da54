package io.stellwerk.triage.knowledge;

import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.ClientAddress;
import io.stellwerk.ratelimits.RateLimit;
import io.stellwerk.ratelimits.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;

/** Limit of requests for articles from one address, without signing in. */
@ApplicationScoped
public class HelpLimits {

    private final ClientAddress addresses;
    private final Allowance allowance;
    private final RateLimit<InetAddress> limit;

    HelpLimits(ClientAddress addresses, KnowledgeConfig config) {
        this.addresses = addresses;
        this.allowance = new Allowance(config.help().perMinute(), config.help().burst());
        this.limit = new RateLimit<>(config.help().addresses(), allowance);
    }

    /** Counts a request, or refuses it. */
    public void take(HttpServerRequest request) {
        limit.take(ClientAddress.network(addresses.of(request)), allowance).ifPresent(wait -> {
            throw RateLimited.refusal(
                    request.response(),
                    wait,
                    "Many requests come from your address. Go on after the seconds in Retry-After.");
        });
    }
}
