package io.stellwerk.local.gateway;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.box.PortPlan;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one address for everything: passes each request on to the service it is for, body and answer as streams. */
public final class Gateway implements AutoCloseable {

    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final String API = "/api/";
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final Map<String, HttpProxy> apis = new HashMap<>();
    private final HttpProxy console;
    private final MailPages mailPages;

    private Gateway(Vertx vertx, PortPlan ports, MailServer mail) {
        this.vertx = vertx;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(30));
        for (var service : new String[] {"intake", "triage", "escalation", "notification"}) {
            apis.put(service, proxy(client, ports.of(service)));
        }
        this.console = proxy(client, ports.notification());
        this.mailPages = new MailPages(vertx, mail);
    }

    /** Starts the gateway; it takes requests when this returns. */
    public static Gateway start(PortPlan ports, MailServer mail) {
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(4)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        var gateway = new Gateway(vertx, ports, mail);
        try {
            gateway.listen(ports.gateway());
            return gateway;
        } catch (StackException e) {
            gateway.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("The gateway could not be stopped.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(int port) {
        var options = new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                .setTcpNoDelay(true)
                // The proxy drops an HTTP/2 body whose length is not announced.
                .setHttp2ClearTextEnabled(false);
        try {
            vertx.createHttpServer(options)
                    .requestHandler(this::route)
                    .listen(port, HOST)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException(
                    "The gateway cannot listen on port " + port + ": stop what listens there, or use --ports.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the gateway started.", e);
        }
    }

    private void route(HttpServerRequest request) {
        var path = request.path() == null ? "/" : request.path();
        if (path.startsWith(API)) {
            var api = apiOf(path);
            if (api == null) {
                Problems.NOT_FOUND.answer(request.response());
            } else {
                api.handle(request);
            }
        } else if (path.equals("/mail") || path.startsWith("/mail/")) {
            mailPages.answer(request);
        } else {
            console.handle(request);
        }
    }

    private @Nullable HttpProxy apiOf(String path) {
        var end = path.indexOf('/', API.length());
        return apis.get(end < 0 ? path.substring(API.length()) : path.substring(API.length(), end));
    }

    private static HttpProxy proxy(HttpClient client, int port) {
        return HttpProxy.reverseProxy(client)
                .origin(SocketAddress.inetSocketAddress(port, HOST))
                .addInterceptor(new UnavailableService());
    }
}
