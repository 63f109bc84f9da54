package io.stellwerk.apikeys;

import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.FailedSignIns;
import io.stellwerk.ratelimits.RateLimit;
import io.stellwerk.ratelimits.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Limits of what is done with keys: requests of each key, and attempts with wrong ones from each address. */
@ApplicationScoped
class ApiKeyLimits {

    /** After a pause, so much of a minute's requests may come at once. */
    private static final int SHARE_AT_ONCE = 10;

    /** More keys than a desk has. */
    private static final long MOST_REMEMBERED = 10_000;

    private final FailedSignIns failed;
    private final int usual;
    private final RateLimit<String> requests;

    ApiKeyLimits(FailedSignIns failed, ApiKeyCheckConfig config) {
        this.failed = failed;
        this.usual = config.requestsPerMinute();
        this.requests = new RateLimit<>(MOST_REMEMBERED, allowance(usual));
    }

    /** Counts a request of a key, or refuses it. */
    void use(ActiveKey key, HttpServerResponse response) {
        Integer own = key.requestsPerMinute();
        requests.take(key.id(), allowance(own == null ? usual : own)).ifPresent(wait -> {
            throw RateLimited.refusal(
                    response, wait, "This key sends too many requests. Go on after the seconds in Retry-After.");
        });
    }

    /** Takes an attempt with a key that may be a wrong one, or refuses it. */
    void attempt(HttpServerRequest request) {
        failed.attempt(request).ifPresent(wait -> {
            throw RateLimited.refusal(
                    request.response(),
                    wait,
                    "Too many wrong keys come from your address. Go on after the seconds in Retry-After.");
        });
    }

    /** Gives the attempt back: the key is right, or it could not be told. */
    void giveBack(HttpServerRequest request) {
        failed.giveBack(request);
    }

    private static Allowance allowance(int perMinute) {
        return new Allowance(perMinute, Math.max(SHARE_AT_ONCE, perMinute / SHARE_AT_ONCE));
    }
}
