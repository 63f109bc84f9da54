package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sees to it that no default of a framework decides whether a message is lost, or stops a channel: every incoming channel
 * says all it needs, by itself or with all others of its connector. A connector that reads CloudEvents by itself fails for good at the first one that it cannot read.
 */
public final class ConfigurationCheck {

    private static final String PREFIX = "mp.messaging.incoming.";
    private static final String ALL_CHANNELS = "mp.messaging.connector.smallrye-kafka.";

    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            "connector", "smallrye-kafka",
            "auto.offset.reset", "earliest",
            "batch", "true",
            "cloud-events", "false",
            "commit-strategy", "handled",
            "failure-strategy", "fail",
            "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer",
            "key.deserializer", "io.stellwerk.messaging.KeyDeserializer"));

    private ConfigurationCheck() {}

    /** Checks the module that the test runs in, whose consumer group is the service's name. */
    public static void check(String consumerGroup) {
        check(Path.of("src/main/resources/application.properties"), consumerGroup);
    }

    static void check(Path file, String consumerGroup) {
        assertThat(violations(read(file), consumerGroup)).as(file.toString()).isEmpty();
    }

    static List<String> violations(Properties properties, String consumerGroup) {
        var channels = channels(properties);
        if (channels.isEmpty()) {
            return List.of("there is no incoming channel: the check would hold for nothing");
        }
        var found = new ArrayList<String>();
        for (var channel : channels) {
            var prefix = PREFIX + channel + ".";
            REQUIRED.forEach((key, value) -> {
                boolean shared = !properties.containsKey(prefix + key) && properties.containsKey(ALL_CHANNELS + key);
                require(found, properties, (shared ? ALL_CHANNELS : prefix) + key, value);
                mustNotDiffer(found, properties, prefix + key, value);
                mustNotDiffer(found, properties, ALL_CHANNELS + key, value);
            });
            require(found, properties, prefix + "group.id", consumerGroup);
            requirePresent(found, properties, prefix + "topic");
            requirePresent(found, properties, prefix + "max.poll.records");
            if (!channel.endsWith("-in")) {
                found.add("the incoming channel " + channel + " should end in -in");
            }
        }
        return found;
    }

    private static Set<String> channels(Properties properties) {
        var channels = new TreeSet<String>();
        for (var name : properties.stringPropertyNames()) {
            var start = name.startsWith("%") ? name.substring(name.indexOf('.') + 1) : name;
            if (start.startsWith(PREFIX)) {
                var rest = start.substring(PREFIX.length());
                channels.add(rest.substring(0, rest.indexOf('.')));
            }
        }
        return channels;
    }

    private static void require(List<String> found, Properties properties, String key, String value) {
        var actual = properties.getProperty(key);
        if (!value.equals(actual)) {
            found.add(key + " must be " + value + ", but is " + actual);
        }
    }

    /** A profile that says otherwise would be in force. */
    private static void mustNotDiffer(List<String> found, Properties properties, String key, String value) {
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith("%") && name.endsWith("." + key) && !value.equals(properties.getProperty(name))) {
                found.add(name + " must be " + value + ", but is " + properties.getProperty(name));
            }
        }
    }

    private static void requirePresent(List<String> found, Properties properties, String key) {
        if (properties.getProperty(key, "").isBlank()) {
            found.add(key + " is missing");
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
