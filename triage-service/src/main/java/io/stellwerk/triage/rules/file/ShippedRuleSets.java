package io.stellwerk.triage.rules.file;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.stellwerk.triage.TriageConfig;
import io.stellwerk.triage.rules.RuleMatcher;
import io.stellwerk.triage.rules.RuleSet;
import io.stellwerk.triage.rules.RuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule sets that are configured; a service with an invalid one does not start. */
@Startup
@ApplicationScoped
public class ShippedRuleSets implements RuleSets {

    private final Map<String, RuleSetFile> byVersion = new LinkedHashMap<>();
    private final RuleMatcher inForce;

    ShippedRuleSets(TriageConfig config) {
        RuleSet last = null;
        for (String source : config.ruleSets()) {
            RuleSetFile file = RuleSetReader.parse(source, content(source));
            last = RuleSetReader.read(source, file);
            if (byVersion.put(last.id().version(), file) != null) {
                throw new InvalidRuleSet(
                        source,
                        List.of("another one has the version " + last.id().version()));
            }
        }
        if (last == null) {
            throw new IllegalStateException("triage.rule-sets names no rule set");
        }
        inForce = new RuleMatcher(last);
        Log.infof(
                "rule set in force ruleSet=%s version=%s rules=%d",
                last.id().name(), last.id().version(), last.rules().size());
    }

    @Override
    public RuleMatcher inForce() {
        return inForce;
    }

    /** All rule sets as they are written, the one in force last. */
    public Collection<RuleSetFile> all() {
        return List.copyOf(byVersion.values());
    }

    /** One rule set as it is written. */
    public Optional<RuleSetFile> ofVersion(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    private static String content(String source) {
        try (InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(source)) {
            return resource == null
                    ? Files.readString(Path.of(source))
                    : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the rule set " + source + " cannot be read", e);
        }
    }
}
