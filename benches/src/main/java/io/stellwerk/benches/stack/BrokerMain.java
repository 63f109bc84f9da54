package io.stellwerk.benches.stack;

import io.stellwerk.embedded.ClusterPlace;
import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One broker of a cluster, as a process of its own. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Runs until it is told to end: node, directory, client port, advertised port, broker ports, controller ports. */
    public static void main(String[] arguments) {
        ClusterPlace place = new ClusterPlace(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                ports(arguments[4]),
                ports(arguments[5]));
        // A broker that was killed may come back only when its session has run out; by itself that takes 9 s.
        KafkaBroker broker = KafkaBroker.start(KafkaSettings.durable(Path.of(arguments[1]))
                .flushed(false)
                .inCluster(place)
                .with("broker.session.timeout.ms", "5000")
                .with("broker.heartbeat.interval.ms", "1000"));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
    }

    /** The arguments for a place. */
    static List<String> arguments(ClusterPlace place, Path directory) {
        return List.of(
                Integer.toString(place.node()),
                directory.toString(),
                Integer.toString(place.clientPort()),
                Integer.toString(place.advertisedPort()),
                written(place.brokerPorts()),
                written(place.controllerPorts()));
    }

    private static List<Integer> ports(String written) {
        return Arrays.stream(written.split(",")).map(Integer::valueOf).toList();
    }

    private static String written(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
