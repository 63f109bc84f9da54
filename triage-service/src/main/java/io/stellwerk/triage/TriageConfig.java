package io.stellwerk.triage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Configuration of triage. */
@ConfigMapping(prefix = "triage")
public interface TriageConfig {

    /** The rule sets, as resources or files; the last one decides, the others can still be read. */
    @NotEmpty
    List<String> ruleSets();

    /** Limits of a preview. */
    PreviewConfig preview();

    /** Limits on the size of a previewed ticket. */
    interface PreviewConfig {

        /** Characters of the subject. */
        @WithDefault("1000")
        @Min(1)
        @Max(10_000)
        int maxSubject();

        /** Characters of the text. */
        @WithDefault("100000")
        @Min(1)
        @Max(1_000_000)
        int maxText();

        /** Bytes of the request; above it the body is not read. */
        @WithDefault("1M")
        MemorySize maxBody();
    }
}
