package io.stellwerk.ratelimits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;

/** Number of requests that one client may send. */
@ConfigMapping(prefix = "stellwerk.rate-limit")
public interface RateLimitConfig {

    /** From one address, whoever sends them; from an IPv6 network of 64 bits. */
    PerAddress address();

    /** With an API key that turns out to be none, or has to be checked at full cost, from one address. */
    FailedSignIns failedSignIns();

    /** How many addresses are remembered. */
    @WithDefault("10000")
    @Min(1)
    long addresses();

    /** Networks, such as 10.0.0.0/8, of proxies whose X-Forwarded-For is believed. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> trustedProxies();

    /** Requests from one address. */
    interface PerAddress {

        @WithDefault("60000")
        @Min(1)
        long perMinute();

        @WithDefault("3000")
        @Min(1)
        long burst();
    }

    /** Failed attempts from one address. */
    interface FailedSignIns {

        @WithDefault("30")
        @Min(1)
        long perMinute();

        @WithDefault("30")
        @Min(1)
        long burst();
    }
}
