package io.stellwerk.issuer.server;

import com.sun.net.httpserver.HttpServer;
import io.stellwerk.issuer.AccessTokens;
import io.stellwerk.issuer.http.CrossOrigin;
import io.stellwerk.issuer.http.Endpoint;
import io.stellwerk.issuer.http.Exchange;
import io.stellwerk.issuer.signin.Client;
import io.stellwerk.issuer.signin.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** OpenID Connect issuer in this process, reachable from this machine alone. */
public final class EmbeddedIssuer implements AutoCloseable {

    private static final String PATH = "/identity";

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI url;
    private final AccessTokens tokens;

    private EmbeddedIssuer(HttpServer server, ExecutorService threads, URI url, AccessTokens tokens) {
        this.server = server;
        this.threads = threads;
        this.url = url;
        this.tokens = tokens;
    }

    /** Starts an issuer; it answers at the path of its address. */
    public static EmbeddedIssuer start(IssuerSettings settings) {
        var server = bind(settings.port());
        var own = URI.create("http://localhost:" + server.getAddress().getPort() + PATH);
        var url = settings.url() == null ? own : settings.url();
        var tokens = new AccessTokens(url, settings.keys(), settings.clock());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new Exchange(endpoints(settings, tokens)));
        server.start();
        return new EmbeddedIssuer(server, threads, url, tokens);
    }

    /** The address that stands in its tokens. */
    public URI url() {
        return url;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static Map<String, Endpoint> endpoints(IssuerSettings settings, AccessTokens tokens) {
        var url = tokens.issuer();
        var discovery = new Discovery(url, settings.keys());
        var client = Client.console(settings.redirects());
        var below = new HashMap<>(
                new SignIn(client, settings.people(), tokens, settings.keys(), settings.clock()).endpoints());
        below.put(Discovery.CONFIGURATION_PATH, discovery::configuration);
        below.put(Discovery.KEYS_PATH, discovery::keys);
        // What the console's script calls, which may have another origin than the issuer; browsers alone visit the
        // rest.
        for (var path : List.of(Discovery.CONFIGURATION_PATH, Discovery.KEYS_PATH, SignIn.TOKEN_PATH)) {
            below.computeIfPresent(path, (_, endpoint) -> new CrossOrigin(endpoint, settings.redirects()));
        }
        var endpoints = new HashMap<String, Endpoint>();
        below.forEach((path, endpoint) -> endpoints.put(url.getPath() + path, endpoint));
        return endpoints;
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer cannot listen on port " + port + ": is it taken?", e);
        }
    }
}
