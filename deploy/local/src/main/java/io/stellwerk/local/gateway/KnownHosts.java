package io.stellwerk.local.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names under which the gateway answers; any other is a foreign page's name that was made to lead here. */
final class KnownHosts {

    private static final List<String> OWN = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTP = 80;

    private final Set<String> names = new HashSet<>();

    /** The names of this machine's loopback interface, and others, separated by commas, with a port or without. */
    KnownHosts(int port, String further) {
        OWN.forEach(name -> add(name, port));
        if (port == HTTP) {
            names.addAll(OWN);
        }
        for (var name : further.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
                add(name.strip(), port);
            }
        }
    }

    /** The addresses of the console under these names. */
    Set<URI> consoles() {
        return names.stream()
                .flatMap(name -> Stream.of("http://" + name + "/", "https://" + name + "/"))
                .map(URI::create)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the request names one of them, and only one. */
    boolean include(HttpServerRequest request) {
        var hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.size() == 1 && names.contains(hosts.getFirst().toLowerCase(Locale.ROOT));
    }

    private void add(String name, int port) {
        names.add(name + ":" + port);
    }
}
