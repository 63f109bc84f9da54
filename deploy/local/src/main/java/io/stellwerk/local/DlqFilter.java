package io.stellwerk.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What letters are narrowed down to. */
final class DlqFilter {

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only records of this topic.")
    private @Nullable String topic;

    @Option(names = "--consumer", paramLabel = "NAME", description = "Only records of this consumer.")
    private @Nullable String consumer;

    @Option(names = "--key", paramLabel = "KEY", description = "Only records with this key, such as a ticket's id.")
    private @Nullable String key;

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "topic", topic);
        put(values, "consumer", consumer);
        put(values, "key", key);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
