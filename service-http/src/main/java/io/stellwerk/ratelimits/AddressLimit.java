package io.stellwerk.ratelimits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Refuses requests of an address that sends too many, before their bodies are read. The machine's own address has no limit: what
 * comes from there without X-Forwarded-For is a proxy that does not tell, or the desk of a laptop.
 */
@ApplicationScoped
class AddressLimit {

    /** Before bodies are read, see {@code BodyLimit}; after the headers of every answer are set. */
    private static final int BEFORE_BODIES = 10_100;

    private final ClientAddress addresses;
    private final Allowance allowance;
    private final RateLimit<InetAddress> limit;

    AddressLimit(ClientAddress addresses, RateLimitConfig config) {
        this.addresses = addresses;
        this.allowance =
                new Allowance(config.address().perMinute(), config.address().burst());
        this.limit = new RateLimit<>(config.addresses(), allowance);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_BODIES);
    }

    private void check(RoutingContext context) {
        if (!context.request().path().startsWith("/api/")) {
            context.next();
            return;
        }
        InetAddress client = ClientAddress.network(addresses.of(context.request()));
        Optional<Duration> wait = client.isLoopbackAddress() ? Optional.empty() : limit.take(client, allowance);
        if (wait.isEmpty()) {
            context.next();
        } else {
            context.fail(RateLimited.refusal(
                    context.response(),
                    wait.get(),
                    "Too many requests come from your address. Go on after the seconds in Retry-After."));
        }
    }
}
