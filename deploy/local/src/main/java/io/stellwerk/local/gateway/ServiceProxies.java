package io.stellwerk.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Ways to the services; big bodies and streams have connections of their own, so that they never take all of them. */
final class ServiceProxies {

    static final String HOST = "127.0.0.1";

    /** Kinds of requests, and how many connections to each service they may take. */
    private enum Kind {
        ORDINARY(256),
        LONG_BODY(64),
        STREAM(512);

        private final int connections;

        Kind(int connections) {
            this.connections = connections;
        }

        static Kind of(HttpServerRequest request) {
            if (Bodies.announced(request) > HeldBody.HELD) {
                return LONG_BODY;
            }
            var accepted = request.getHeader(HttpHeaders.ACCEPT);
            return accepted != null && accepted.contains("text/event-stream") ? STREAM : ORDINARY;
        }
    }

    private static final int MOST_WAITING = 1_000;

    private final Map<String, Map<Kind, HttpProxy>> proxies = new HashMap<>();

    ServiceProxies(Vertx vertx, Map<String, Integer> ports, SlowClients slowClients) {
        var passing = new Passing(slowClients);
        for (var kind : Kind.values()) {
            var client = vertx.createHttpClient(new HttpClientOptions()
                    .setMaxPoolSize(kind.connections)
                    .setMaxWaitQueueSize(MOST_WAITING)
                    .setConnectTimeout(2_000)
                    .setKeepAliveTimeout(30));
            for (var service : ports.entrySet()) {
                proxies.computeIfAbsent(service.getKey(), _ -> new EnumMap<>(Kind.class))
                        .put(
                                kind,
                                HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                                        .origin(SocketAddress.inetSocketAddress(service.getValue(), HOST))
                                        .addInterceptor(passing));
            }
        }
    }

    /** Passes the request on, or says that there is no such service. */
    void pass(String service, HttpServerRequest request) {
        var ways = proxies.get(service);
        if (ways == null) {
            Problems.NOT_FOUND.answer(request.response());
        } else {
            Objects.requireNonNull(ways.get(Kind.of(request))).handle(request);
        }
    }
}
