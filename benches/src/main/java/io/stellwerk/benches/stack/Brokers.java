package io.stellwerk.benches.stack;

import io.stellwerk.embedded.ClusterPlace;
import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.Ports;
import io.stellwerk.embedded.Topics;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.supervision.ServiceProcess;
import io.stellwerk.local.supervision.ServiceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Three Kafka brokers, each a process of its own behind a link of its own; topics have a copy on each. */
public final class Brokers implements AutoCloseable {

    private static final int NUMBER = 3;

    private final List<Link> links = new ArrayList<>();
    private final List<ServiceProcess> processes = new ArrayList<>();

    Brokers(Path directory) {
        List<Integer> brokerPorts = freePorts();
        List<Integer> controllerPorts = freePorts();
        for (int node = 1; node <= NUMBER; node++) {
            int clientPort = StackPorts.next();
            Link link = new Link(clientPort);
            ClusterPlace place = new ClusterPlace(node, clientPort, link.port(), brokerPorts, controllerPorts);
            ServiceSpec spec = new ServiceSpec(
                    "broker " + node,
                    clientPort,
                    command(BrokerMain.arguments(place, directory.resolve("kafka-" + node))),
                    Map.of(),
                    directory.resolve("kafka-" + node + ".log"));
            links.add(link);
            processes.add(Supervision.of(spec, () -> Ports.isTaken(clientPort)));
        }
    }

    void start() {
        processes.forEach(ServiceProcess::start);
        awaitReady();
        KafkaBroker.createTopics(bootstrapServers(), Topics.all());
    }

    /** Where clients connect, as {@code host:port,host:port,…}. */
    public String bootstrapServers() {
        return links.stream().map(link -> "127.0.0.1:" + link.port()).collect(Collectors.joining(","));
    }

    /** The ways to the brokers. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** The processes, which are started again when they die. */
    public List<ServiceProcess> processes() {
        return List.copyOf(processes);
    }

    /** Waits until all brokers know of each other. */
    public void awaitReady() {
        Waiting.until("all brokers are there", Duration.ofMinutes(2), () -> {
            try (Admin admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    bootstrapServers(),
                    "default.api.timeout.ms",
                    5000,
                    "request.timeout.ms",
                    3000))) {
                return admin.describeCluster().nodes().get().size() == NUMBER;
            }
        });
    }

    @Override
    public void close() {
        Supervision.stop(processes);
        links.forEach(Link::close);
    }

    private static List<Integer> freePorts() {
        return IntStream.range(0, NUMBER).mapToObj(i -> StackPorts.next()).toList();
    }

    private static List<String> command(List<String> arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Installation.PARENT_WATCH,
                BrokerMain.class.getName());
        return Stream.concat(java, arguments.stream()).toList();
    }
}
