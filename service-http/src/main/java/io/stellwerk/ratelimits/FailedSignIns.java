package io.stellwerk.ratelimits;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Failed attempts to sign in, counted by address. An attempt is taken before it is made, so that many at once do not slip
 * through, and given back when it succeeds.
 */
@ApplicationScoped
public class FailedSignIns {

    private final ClientAddress addresses;
    private final Allowance allowance;
    private final RateLimit<InetAddress> limit;

    FailedSignIns(ClientAddress addresses, RateLimitConfig config) {
        this.addresses = addresses;
        this.allowance = new Allowance(
                config.failedSignIns().perMinute(), config.failedSignIns().burst());
        this.limit = new RateLimit<>(config.addresses(), allowance);
    }

    /** Takes an attempt, or answers after which time there is one again. */
    public Optional<Duration> attempt(HttpServerRequest request) {
        return limit.take(client(request), allowance);
    }

    /** Gives the attempt back: it was none of those that fail. */
    public void giveBack(HttpServerRequest request) {
        limit.giveBack(client(request));
    }

    private InetAddress client(HttpServerRequest request) {
        return ClientAddress.network(addresses.of(request));
    }
}
