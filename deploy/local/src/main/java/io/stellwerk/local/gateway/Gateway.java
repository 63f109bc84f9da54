package io.stellwerk.local.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.mailbox.SetAsideActions;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.PortPlan;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one address for everything: refuses what no service should have to read, and passes each other request on to the
 * service it is for, body and answer as streams.
 */
public final class Gateway implements AutoCloseable {

    /** Further names under which the gateway answers, separated by commas: for who puts a web server in front. */
    private static final String FURTHER_HOSTS = "STELLWERK_HOSTS";

    private static final String API = "/api/";
    private static final String CONSOLE = "notification";
    /** With a slash, so that no service in a path has this name. */
    private static final String IDENTITY = "/identity";

    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_REQUEST_LINE = 8 * 1024;
    private static final int PATIENCE_WITH_READERS_SECONDS = 120;

    private final Vertx vertx;
    private final SlowClients slowClients;
    private final Admission admission;
    private final ServiceProxies services;
    private final DeskHealth health;
    private final MailPages mailPages;

    private Gateway(Vertx vertx, PortPlan ports, int issuer, MailServer mail, SetAsideActions setAside) {
        this.vertx = vertx;
        this.slowClients = new SlowClients(vertx);
        this.admission = new Admission(hosts(ports));
        this.services = new ServiceProxies(vertx, destinations(ports, issuer), slowClients);
        this.health = new DeskHealth(vertx, ports, Installation.SERVICES);
        this.mailPages = new MailPages(vertx, mail, setAside);
    }

    /** The addresses under which it shows the console. */
    public static Set<URI> consoles(PortPlan ports) {
        return hosts(ports).consoles();
    }

    /** Starts the gateway; it takes requests when this returns. */
    public static Gateway start(PortPlan ports, int issuer, MailServer mail, SetAsideActions setAside) {
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(4)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        var gateway = new Gateway(vertx, ports, issuer, mail, setAside);
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
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
                // Nobody takes an answer: a stream that lives says something more often.
                .setWriteIdleTimeout(PATIENCE_WITH_READERS_SECONDS)
                // The proxy drops an HTTP/2 body whose length is not announced.
                .setHttp2ClearTextEnabled(false);
        try {
            vertx.createHttpServer(options)
                    .connectionHandler(slowClients::connected)
                    .requestHandler(this::route)
                    .invalidRequestHandler(Gateway::refuseInvalid)
                    .listen(port, ServiceProxies.HOST)
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
        ProtectiveHeaders.on(request.response());
        slowClients.requested(request);
        var refusal = admission.refusal(request);
        if (refusal.isPresent()) {
            refusal.get().answer(request.response());
            return;
        }
        NormalPath.of(request.path())
                .ifPresentOrElse(
                        path -> route(request, path), () -> Problems.AMBIGUOUS_PATH.answer(request.response()));
    }

    private void route(HttpServerRequest request, String path) {
        if (path.startsWith(API)) {
            routeToApi(request, path.substring(API.length()).split("/", 3));
        } else if (isIn("/q", path)) {
            health.answer(request, path);
        } else if (isIn("/mail", path)) {
            mailPages.answer(request, path);
        } else if (isIn(IDENTITY, path)) {
            services.pass(IDENTITY, request);
        } else {
            services.pass(CONSOLE, request);
        }
    }

    /** What a service says about itself under /q is nobody's business, whatever is before it. */
    private void routeToApi(HttpServerRequest request, String[] segments) {
        if (segments.length > 1 && segments[1].equals("q")) {
            Problems.NOT_FOUND.answer(request.response());
        } else {
            services.pass(segments[0], request);
        }
    }

    private static KnownHosts hosts(PortPlan ports) {
        return new KnownHosts(ports.gateway(), System.getenv().getOrDefault(FURTHER_HOSTS, ""));
    }

    private static Map<String, Integer> destinations(PortPlan ports, int issuer) {
        var destinations = new HashMap<String, Integer>();
        Installation.SERVICES.forEach(service -> destinations.put(service, ports.of(service)));
        destinations.put(IDENTITY, issuer);
        return destinations;
    }

    private static boolean isIn(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static void refuseInvalid(HttpServerRequest request) {
        ProtectiveHeaders.on(request.response());
        var problem = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> Problems.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> Problems.HEADERS_TOO_LARGE;
            case null, default -> Problems.MALFORMED_REQUEST;
        };
        request.response().endHandler(_ -> request.connection().close());
        problem.answer(request.response());
    }
}
