package io.stellwerk.embedded;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which broker of a cluster one is, all of whose brokers are on this machine.
 *
 * @param node its number, from 1
 * @param clientPort where it listens for clients
 * @param advertisedPort where clients are told to go, such as a proxy before it
 * @param brokerPorts where the brokers listen for each other, in the order of their numbers
 * @param controllerPorts where the controllers listen for each other, in the order of their numbers
 */
public record ClusterPlace(
        int node, int clientPort, int advertisedPort, List<Integer> brokerPorts, List<Integer> controllerPorts) {

    public ClusterPlace {
        brokerPorts = List.copyOf(brokerPorts);
        controllerPorts = List.copyOf(controllerPorts);
        if (node < 1 || node > brokerPorts.size() || brokerPorts.size() != controllerPorts.size()) {
            throw new IllegalArgumentException("broker " + node + " has no place in " + brokerPorts);
        }
    }

    Map<String, String> brokerConfig() {
        var brokers = brokerPorts.size();
        var copies = Integer.toString(brokers);
        var enough = Integer.toString(brokers / 2 + 1);
        return Map.ofEntries(
                Map.entry("node.id", Integer.toString(node)),
                Map.entry(
                        "listeners",
                        listener("CLIENTS", clientPort) + "," + listener("BROKERS", brokerPorts.get(node - 1)) + ","
                                + listener("CONTROLLER", controllerPorts.get(node - 1))),
                Map.entry(
                        "advertised.listeners",
                        listener("CLIENTS", advertisedPort) + "," + listener("BROKERS", brokerPorts.get(node - 1))),
                Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "BROKERS"),
                Map.entry(
                        "controller.quorum.voters",
                        IntStream.range(0, brokers)
                                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllerPorts.get(i))
                                .collect(Collectors.joining(","))),
                Map.entry("default.replication.factor", copies),
                Map.entry("min.insync.replicas", enough),
                Map.entry("offsets.topic.replication.factor", copies),
                Map.entry("transaction.state.log.replication.factor", copies),
                Map.entry("transaction.state.log.min.isr", enough));
    }

    private static String listener(String name, int port) {
        return name + "://127.0.0.1:" + port;
    }
}
