package io.stellwerk.escalation.persistence;

import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.domain.DeskRules;
import io.stellwerk.escalation.domain.ServiceLevelPolicy;
import io.stellwerk.escalation.domain.ServiceLevels;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads all versions of the service levels that ship with the service. */
@Singleton
class ServiceLevelSource {

    private static final String FOLDER = "service-levels/";

    @Produces
    @Singleton
    DeskRules rules(EscalationConfig config) {
        return new DeskRules(
                config.reopenWindow(),
                config.autoCloseAfter(),
                config.expressCompletion(),
                config.bounceLimit(),
                serviceLevels(config.serviceLevelVersion()));
    }

    static ServiceLevels serviceLevels(String current) {
        Map<String, ServiceLevelPolicy> versions = new HashMap<>();
        for (String version : read("versions.json", String[].class)) {
            ServiceLevelPolicy policy =
                    read(version + ".json", ServiceLevelFile.class).policy();
            versions.put(policy.version(), policy);
        }
        return new ServiceLevels(current, versions);
    }

    private static <T> T read(String name, Class<T> type) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the service ships no " + FOLDER + name);
            }
            return WireJson.read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
