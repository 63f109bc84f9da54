package io.stellwerk.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.local.mailbox.Attempts;
import io.stellwerk.local.mailbox.DeskMailbox;
import io.stellwerk.local.mailbox.IntakeDoor;
import io.stellwerk.local.mailbox.SetAsideMails;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.PortPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A gateway before four services and an issuer that say who they are, what they were asked for, and how many bytes they were sent. */
final class StubbedDesk implements AutoCloseable {

    private final PortPlan ports = PortPlan.free();
    private final Map<String, HttpServer> services = new HashMap<>();
    private final Set<String> unwell = ConcurrentHashMap.newKeySet();
    private final MailServer mail = MailServer.start(MailSettings.temporary());
    private final Gateway gateway;

    StubbedDesk() throws IOException {
        for (var name : Installation.SERVICES) {
            start(name, ports.of(name));
        }
        var directory = Files.createTempDirectory("set-aside");
        var mailbox = new DeskMailbox(
                mail,
                new IntakeDoor(ports.intake(), () -> "token"),
                directory.resolve("handed-in"),
                new SetAsideMails(directory),
                Attempts.standard());
        gateway = Gateway.start(ports, start("issuer", 0), mail, mailbox.setAsideActions());
    }

    private int start(String name, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        services.put(name, server);
        return server.getAddress().getPort();
    }

    int port() {
        return ports.gateway();
    }

    void makeUnwell(String service) {
        unwell.add(service);
    }

    /** Sends the lines as they are, with the gateway's own name, and returns the whole answer. */
    String get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1", "", headers);
    }

    String post(String path, String body, String... headers) throws IOException {
        return send("POST " + path + " HTTP/1.1", body, headers);
    }

    String send(String line, String body, String... headers) throws IOException {
        try (var socket = open()) {
            socket.setSoTimeout(20_000);
            var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
            var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            var host = more.contains("Host:") ? "" : "Host: localhost:" + port() + "\r\n";
            write(socket, line + "\r\n" + host + more + length + "Connection: close\r\n\r\n" + body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        gateway.close();
        services.values().forEach(server -> server.stop(0));
        mail.close();
    }

    private void answer(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            var length = exchange.getRequestBody().readAllBytes().length;
            if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var text = name + " " + exchange.getRequestURI() + " " + length + " bytes";
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add(
                            "Asked-For",
                            String.valueOf(exchange.getRequestHeaders().get("X-Forwarded-For")));
            var policy = exchange.getRequestHeaders().getFirst("Wanted-Policy");
            if (policy != null) {
                exchange.getResponseHeaders().add("Referrer-Policy", policy);
            }
            if (text.contains("/mail-frame/")) {
                exchange.getResponseHeaders().add("Content-Security-Policy", "frame-ancestors 'self'");
            }
            exchange.getResponseHeaders()
                    .add("Cache-Control", text.contains("/console/") ? "max-age=60, immutable" : "max-age=60");
            exchange.sendResponseHeaders(unwell.contains(name) ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
