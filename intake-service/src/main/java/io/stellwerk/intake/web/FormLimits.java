package io.stellwerk.intake.web;

import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.ClientAddress;
import io.stellwerk.ratelimits.RateLimit;
import io.stellwerk.ratelimits.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;

/** Limit of forms that one address sends. */
@ApplicationScoped
public class FormLimits {

    private final ClientAddress addresses;
    private final Allowance allowance;
    private final RateLimit<InetAddress> limit;

    FormLimits(ClientAddress addresses, FormConfig config) {
        this.addresses = addresses;
        this.allowance = new Allowance(config.perMinute(), config.burst());
        this.limit = new RateLimit<>(config.addresses(), allowance);
    }

    /** Counts a form, or refuses it. */
    public void take(HttpServerRequest request) {
        limit.take(ClientAddress.network(addresses.of(request)), allowance).ifPresent(wait -> {
            throw RateLimited.refusal(
                    request.response(),
                    wait,
                    "Many requests come from your address. Go on after the seconds in Retry-After, or write a mail.");
        });
    }
}
