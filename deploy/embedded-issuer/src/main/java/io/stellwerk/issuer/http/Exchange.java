package io.stellwerk.issuer.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries requests to the endpoint at their path, exactly; what is too large goes to none. */
public final class Exchange implements HttpHandler {

    private static final Logger LOG = System.getLogger(Exchange.class.getName());
    private static final int LARGEST_QUERY = 8 * 1024;
    private static final int LARGEST_BODY = 16 * 1024;

    private final Map<String, Endpoint> endpoints;

    /** Endpoints by their whole paths. */
    public Exchange(Map<String, Endpoint> endpoints) {
        this.endpoints = Map.copyOf(endpoints);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(answer(exchange), exchange);
        }
    }

    private HTTPResponse answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var endpoint = endpoints.get(uri.getPath());
        if (endpoint == null) {
            return Replies.text(404, "There is nothing here.");
        }
        var method = method(exchange.getRequestMethod());
        if (method == null) {
            return Replies.text(405, "Use GET or POST.");
        }
        if (uri.getRawQuery() != null && uri.getRawQuery().length() > LARGEST_QUERY) {
            return Replies.text(414, "The parameters are longer than any client's.");
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Replies.text(413, "The body is longer than any client's.");
        }
        try {
            return endpoint.answer(request(method, exchange, new String(body, StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The issuer failed at " + uri.getPath(), e);
            return Replies.text(500, "Something went wrong here.");
        }
    }

    private static HTTPRequest request(HTTPRequest.Method method, HttpExchange exchange, String body) {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var request = new HTTPRequest(method, URI.create("http://localhost" + uri.getRawPath() + query));
        exchange.getRequestHeaders().forEach((name, values) -> request.setHeader(name, values.toArray(String[]::new)));
        request.setClientIPAddress(client(exchange));
        request.setBody(body);
        return request;
    }

    /** The gateway adds the client's address as the last one. */
    private static String client(HttpExchange exchange) {
        var hops = exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
        var last = hops.isEmpty() ? "" : hops.getLast();
        return last.isBlank()
                ? exchange.getRemoteAddress().getAddress().getHostAddress()
                : last.substring(last.lastIndexOf(',') + 1).strip();
    }

    private static HTTPRequest.@Nullable Method method(String name) {
        return switch (name) {
            case "GET", "HEAD" -> HTTPRequest.Method.GET;
            case "POST" -> HTTPRequest.Method.POST;
            default -> null;
        };
    }

    private static void send(HTTPResponse response, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().putAll(response.getHeaderMap());
        var content =
                response.getBody() == null ? new byte[0] : response.getBody().getBytes(StandardCharsets.UTF_8);
        var empty = content.length == 0 || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(response.getStatusCode(), empty ? -1 : content.length);
        if (!empty) {
            exchange.getResponseBody().write(content);
        }
    }
}
