package io.stellwerk.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to start a broker.
 *
 * @param directory where the log lies; null for a temporary one that is deleted on close
 * @param port where clients connect; 0 for a free one
 * @param flushed whether every write reaches the disk before it is acknowledged, so that it survives a power cut
 * @param broker further settings of the broker, by their Kafka names
 */
public record KafkaSettings(@Nullable Path directory, int port, boolean flushed, Map<String, String> broker) {

    public KafkaSettings {
        broker = Map.copyOf(broker);
    }

    /** A broker for tests: temporary, on a free port, as fast as the disk cache. */
    public static KafkaSettings fast() {
        return new KafkaSettings(null, 0, false, Map.of());
    }

    /** A broker that keeps its log in the given directory and acknowledges what is on the disk. */
    public static KafkaSettings durable(Path directory) {
        return new KafkaSettings(directory, 0, true, Map.of());
    }

    /** The same with another client port. */
    public KafkaSettings onPort(int clientPort) {
        return new KafkaSettings(directory, clientPort, flushed, broker);
    }

    /** The same with or without waiting for the disk on every write. */
    public KafkaSettings flushed(boolean everyWrite) {
        return new KafkaSettings(directory, port, everyWrite, broker);
    }

    /** The same as a member of a cluster, whose topics have a copy on each of its brokers. */
    public KafkaSettings inCluster(ClusterPlace place) {
        var more = new HashMap<>(broker);
        more.putAll(place.brokerConfig());
        return new KafkaSettings(directory, place.clientPort(), flushed, more);
    }

    /** The same with one more setting of the broker. */
    public KafkaSettings with(String name, String value) {
        var more = new HashMap<>(broker);
        more.put(name, value);
        return new KafkaSettings(directory, port, flushed, more);
    }

    int node() {
        return Integer.parseInt(broker.getOrDefault("node.id", "1"));
    }

    Path requiredDirectory() {
        return Objects.requireNonNull(directory, "a broker with a directory of its own");
    }

    Map<String, String> brokerConfig(Path logDirectory, int clientPort, int controllerPort) {
        var config = new HashMap<>(fixed());
        config.put("log.dirs", logDirectory.toString());
        config.put("listeners", "CLIENTS://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        config.put("advertised.listeners", "CLIENTS://127.0.0.1:" + clientPort);
        config.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        if (flushed) {
            config.put("log.flush.interval.messages", "1");
        }
        config.putAll(broker);
        return config;
    }

    private static Map<String, String> fixed() {
        var config = new HashMap<String, String>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("inter.broker.listener.name", "CLIENTS");
        config.put("controller.listener.names", "CONTROLLER");
        config.put("auto.create.topics.enable", "false");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("log.retention.ms", "-1");
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            config.put(topic + ".replication.factor", "1");
            config.put(topic + ".num.partitions", "4");
        }
        config.put("transaction.state.log.min.isr", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        // Each flush writes the indexes too, if they have grown: with Kafka's 4 KiB almost every batch lets them grow.
        config.put("log.index.interval.bytes", "65536");
        // Kafka's defaults are for a machine of its own; these are for one that everything shares.
        config.put("log.cleaner.dedupe.buffer.size", "2097152");
        config.put("log.index.size.max.bytes", "1048576");
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        return config;
    }
}
