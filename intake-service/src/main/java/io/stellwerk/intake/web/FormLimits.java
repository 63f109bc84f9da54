package io.stellwerk.intake.web;

import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.ClientAddress;
import io.stellwerk.ratelimits.OpenEndpointLimit;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Limit of forms that one address sends. */
@ApplicationScoped
public class FormLimits {

    private final OpenEndpointLimit limit;

    FormLimits(ClientAddress addresses, FormConfig config) {
        limit = new OpenEndpointLimit(
                addresses,
                new Allowance(config.perMinute(), config.burst()),
                config.addresses(),
                "Many requests come from your address. Go on after the seconds in Retry-After, or write a mail.");
    }

    /** Counts a form, or refuses it. */
    public void take(HttpServerRequest request) {
        limit.take(request);
    }
}
