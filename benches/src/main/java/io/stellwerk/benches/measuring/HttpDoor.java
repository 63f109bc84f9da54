package io.stellwerk.benches.measuring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The HTTP side of a service's instances, each in its turn, reached with as little effort as possible: who measures must not take the machine for itself. */
public final class HttpDoor implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Answer NONE = new Answer(0, false, "", "");

    private final List<Integer> ports;
    private final Supplier<String> token;
    private final AtomicInteger turn = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
    private final HttpClient http;

    /** So many requests at most are under way at once; others wait until one of them is answered. All carry the token. */
    public HttpDoor(List<Integer> ports, int atOnce, Supplier<String> token) {
        this.token = token;
        this.ports = List.copyOf(ports);
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(Math.ceilDiv(atOnce, ports.size()))
                .setConnectTimeout((int) LIMIT.toMillis()));
    }

    /**
     * What came back.
     *
     * @param status 0 if there was no answer
     * @param etag empty if there was none
     */
    public record Answer(int status, boolean retryAfter, String etag, String body) {}

    /** Asks for a resource. */
    public CompletableFuture<Answer> get(String path) {
        return answer(http.request(options(HttpMethod.GET, path)).compose(HttpClientRequest::send));
    }

    /** Posts JSON under an idempotency key, on condition that what was seen has the given ETag unless that is empty. */
    public CompletableFuture<Answer> post(String path, String json, String key, String etag) {
        return answer(http.request(options(HttpMethod.POST, path)).compose(request -> {
            request.putHeader("Content-Type", "application/json").putHeader("Idempotency-Key", key);
            if (!etag.isEmpty()) {
                request.putHeader("If-Match", etag);
            }
            return request.send(json);
        }));
    }

    private RequestOptions options(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(ports.get(Math.floorMod(turn.getAndIncrement(), ports.size())))
                .setURI(path)
                .putHeader("Authorization", "Bearer " + token.get())
                .setTimeout(LIMIT.toMillis());
    }

    /** The client's own limits are those of a connection; whatever becomes of that, nobody waits for an answer for ever. */
    private static CompletableFuture<Answer> answer(Future<HttpClientResponse> sent) {
        return sent.compose(response -> response.body().map(body -> answer(response, body)))
                .otherwise(NONE)
                .toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(NONE, 2 * LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        String etag = response.getHeader("ETag");
        return new Answer(
                response.statusCode(),
                response.getHeader("Retry-After") != null,
                etag == null ? "" : etag,
                body.toString());
    }

    @Override
    public void close() {
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
