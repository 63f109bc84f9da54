package io.stellwerk.local.gateway;

import io.stellwerk.local.stack.PortPlan;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Health of the desk as a whole: up only if every service is. */
final class DeskHealth {

    private static final Set<String> PATHS =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final long PATIENCE_SECONDS = 3;
    private static final int OK = 200;
    private static final int NOT_NOW = 503;

    private final HttpClient client;
    private final PortPlan ports;
    private final List<String> services;
    /** Whoever asks while the services are asked gets the same answer. */
    private final Map<String, Future<JsonObject>> underWay = new ConcurrentHashMap<>();

    DeskHealth(Vertx vertx, PortPlan ports, List<String> services) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(PATHS.size()).setConnectTimeout(1_000));
        this.ports = ports;
        this.services = services;
    }

    void answer(HttpServerRequest request, String path) {
        var response = request.response();
        if (!PATHS.contains(path)) {
            Problems.NOT_FOUND.answer(response);
        } else if (!READING.contains(request.method())) {
            Problems.METHOD_NOT_ALLOWED.answer(response);
        } else {
            of(path).onSuccess(health -> response.setStatusCode(isUp(health) ? OK : NOT_NOW)
                    .putHeader("Content-Type", "application/json")
                    .end(health.toBuffer()));
        }
    }

    private Future<JsonObject> of(String path) {
        var known = underWay.get(path);
        if (known != null) {
            return known;
        }
        var asked = services.stream().map(service -> isUp(service, path)).toList();
        var health = Future.join(asked).map(_ -> summary(asked));
        underWay.put(path, health);
        return health.onComplete(_ -> underWay.remove(path, health));
    }

    private Future<Boolean> isUp(String service, String path) {
        return client.request(HttpMethod.GET, ports.of(service), ServiceProxies.HOST, path)
                .compose(request -> request.send().compose(DeskHealth::isGood))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .recover(_ -> Future.succeededFuture(false));
    }

    private static Future<Boolean> isGood(HttpClientResponse answer) {
        return answer.body().map(_ -> answer.statusCode() == OK);
    }

    private JsonObject summary(List<Future<Boolean>> asked) {
        var checks = new JsonArray();
        var all = true;
        for (int i = 0; i < asked.size(); i++) {
            all &= asked.get(i).result();
            checks.add(new JsonObject()
                    .put("name", services.get(i))
                    .put("status", status(asked.get(i).result())));
        }
        return new JsonObject().put("status", status(all)).put("checks", checks);
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static boolean isUp(JsonObject health) {
        return status(true).equals(health.getString("status"));
    }
}
