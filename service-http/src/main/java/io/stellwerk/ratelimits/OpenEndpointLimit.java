package io.stellwerk.ratelimits;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;

/** Limit of requests that one address sends to what is open without signing in, beside the limit that all requests share. */
public final class OpenEndpointLimit {

    private final ClientAddress addresses;
    private final Allowance allowance;
    private final RateLimit<InetAddress> limit;
    private final String refusal;

    /**
     * Permits so much to each address.
     *
     * @param most how many addresses are remembered
     * @param refusal the sentence for whoever sent more
     */
    public OpenEndpointLimit(ClientAddress addresses, Allowance allowance, long most, String refusal) {
        this.addresses = addresses;
        this.allowance = allowance;
        this.limit = new RateLimit<>(most, allowance);
        this.refusal = refusal;
    }

    /** Counts a request, or refuses it. */
    public void take(HttpServerRequest request) {
        limit.take(ClientAddress.network(addresses.of(request)), allowance).ifPresent(wait -> {
            throw RateLimited.refusal(request.response(), wait, refusal);
        });
    }
}
