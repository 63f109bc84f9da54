package io.stellwerk.notification.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Real HTTP server that webhooks post to, and the settings of alerts that go there. */
public final class AlertReceiver implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "a-secret-of-more-than-24-characters";
    static final String TIER_3 = "third-level@house.example";

    private static final List<Post> POSTS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger();

    private HttpServer server;

    /** A request that arrived. */
    record Post(String path, String id, String timestamp, String signature, String body, int answered) {}

    /** Requests to a path that tell of a ticket. */
    static List<Post> about(String path, String ticketNumber) {
        return POSTS.stream()
                .filter(post -> post.path().equals(path) && post.body().contains(ticketNumber))
                .toList();
    }

    /** Has the next requests refused. */
    static void refuseNext(int count) {
        REFUSALS.set(count);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", AlertReceiver::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> settings = new HashMap<>(Map.of(
                "notification.alerts.tiers.3", TIER_3 + ", lead@house.example",
                "notification.alerts.people.anna", "anna@house.example",
                "notification.alerts.poll", "PT0.1S",
                "notification.alerts.timeout", "PT2S",
                "notification.alerts.retry-first", "PT0.1S",
                "notification.alerts.per-hour", "3",
                "notification.alerts.summary-after", "PT1S"));
        Map.of("signed", "json", "slack", "slack", "teams", "teams", "hangs", "json")
                .forEach((name, form) -> {
                    settings.put("notification.alerts.webhooks." + name + ".url", address + "/" + name);
                    settings.put("notification.alerts.webhooks." + name + ".form", form);
                    settings.put("notification.alerts.webhooks." + name + ".tiers", "hangs".equals(name) ? "2" : "3");
                });
        settings.put("notification.alerts.webhooks.signed.secret", SECRET);
        return settings;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refused = path.equals("/signed") && REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        int status = refused ? 503 : 204;
        POSTS.add(new Post(
                path,
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                body,
                status));
        if (!path.equals("/hangs")) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
