package io.stellwerk.system.simulation;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The services' own configuration with small batches and short windows, so that much happens with little. */
final class Configuration {

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("stellwerk.messaging.outbox.shards", "3"),
            Map.entry("stellwerk.messaging.outbox.batch-size", "4"),
            Map.entry("stellwerk.messaging.inbox.unknown-failure-retries", "1"),
            Map.entry("intake.batch.max-requests", "3"),
            Map.entry("escalation.batch.max-requests", "3"),
            Map.entry("escalation.batch.parallel", "1"),
            Map.entry("escalation.timers.batch-size", "2"),
            Map.entry("notification.delivery.claim", "3"),
            Map.entry("notification.delivery.connections", "2"),
            Map.entry("notification.receipts-per-hour", "2"),
            Map.entry("notification.storm.most-sent", "6"),
            Map.entry("notification.promise-patience", "PT0S"),
            Map.entry("triage.rule-sets", "rules/default-v1.yaml"),
            Map.entry("desk.address", "support@desk.example"),
            Map.entry("desk.domain", "desk.example"),
            Map.entry("desk.name", "Desk"),
            Map.entry("desk.token-secret", "0123456789abcdef0123456789abcdef"));

    private static final Map<String, Map<String, String>> OWN =
            Map.of("escalation", Map.of("stellwerk.messaging.outbox.compacted-topics", "escalation.ticket-states.v1"));

    private Configuration() {}

    static <T> T of(String service, Class<T> mapping) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withDefaultValue("stellwerk.messaging.service", service)
                .withMapping(mapping);
        COMMON.forEach(builder::withDefaultValue);
        OWN.getOrDefault(service, Map.of()).forEach(builder::withDefaultValue);
        builder.withMappingIgnore("*").withMappingIgnore("**").withMappingIgnore("stellwerk.**");
        builder.withMappingIgnore("intake.**").withMappingIgnore("desk.**").withMappingIgnore("notification.**");
        builder.withMappingIgnore("escalation.**").withMappingIgnore("triage.**");
        SmallRyeConfig config = builder.addDiscoveredConverters().build();
        return config.getConfigMapping(mapping);
    }
}
