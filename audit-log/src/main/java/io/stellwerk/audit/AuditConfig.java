package io.stellwerk.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The rhythms of the audit log. */
@ConfigMapping(prefix = "stellwerk.audit")
public interface AuditConfig {

    /** Pause between two times that entries get their places in the chain; a search finds an entry only then. */
    @WithDefault("PT1S")
    Duration seal();

    /** Pause between two times that refused requests are written down, with their number. */
    @WithDefault("PT1M")
    Duration refusals();

    /** Pause between two times that the end of the chain is logged, if it has moved: kept elsewhere, it shows that nothing was cut off. */
    @WithDefault("PT15M")
    Duration logHead();
}
