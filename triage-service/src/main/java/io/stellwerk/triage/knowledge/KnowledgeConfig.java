package io.stellwerk.triage.knowledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Configuration of the knowledge base. */
@ConfigMapping(prefix = "triage.knowledge")
public interface KnowledgeConfig {

    /** Requests for articles without signing in, from one address. */
    Help help();

    /** Requests from one address; from an IPv6 network of 64 bits. */
    interface Help {

        /** In the long run. */
        @WithDefault("120")
        @Min(1)
        long perMinute();

        /** At once. */
        @WithDefault("120")
        @Min(1)
        long burst();

        /** How many addresses are remembered. */
        @WithDefault("10000")
        @Min(1)
        long addresses();
    }
}
