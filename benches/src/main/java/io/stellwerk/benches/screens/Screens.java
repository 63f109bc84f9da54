package io.stellwerk.benches.screens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Many who follow the board's stream. All count what they get; one of them reads it. */
final class Screens implements AutoCloseable {

    private static final String DATA = "data:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
    private final HttpClient http;
    private final int port;
    private final Supplier<String> token;
    private final AtomicInteger watching = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final NavigableMap<Long, Long> shownAt = new ConcurrentSkipListMap<>();
    private volatile boolean closed;

    Screens(int port, int screens, Supplier<String> token) {
        this.port = port;
        this.token = token;
        this.http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(screens));
    }

    /** Opens one more that only counts. */
    void add() {
        open(response -> response.handler(part -> bytes.addAndGet(part.length())));
    }

    /** Opens one more that reads how many tickets wait. */
    void addReader() {
        open(response -> response.handler(RecordParser.newDelimited("\n", this::read)));
    }

    private void open(Consumer<HttpClientResponse> reader) {
        RequestOptions stream = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/api/notification/v1/board/stream?changes=true")
                .putHeader("Authorization", "Bearer " + token.get());
        var _ = http.request(stream).compose(request -> request.send()).onComplete(sent -> {
            if (sent.failed() || sent.result().statusCode() != 200) {
                lost.incrementAndGet();
                return;
            }
            reader.accept(sent.result());
            sent.result().exceptionHandler(_ -> ended()).endHandler(_ -> ended());
            watching.incrementAndGet();
        });
    }

    private void ended() {
        if (!closed) {
            lost.incrementAndGet();
        }
    }

    private void read(Buffer line) {
        String text = line.toString();
        if (!text.startsWith(DATA)) {
            return;
        }
        long now = System.nanoTime();
        try {
            JsonNode waiting = JSON.readTree(text.substring(DATA.length())).at("/totals/waiting");
            if (waiting.isNumber()) {
                shownAt.putIfAbsent(waiting.asLong(), now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int watching() {
        return watching.get();
    }

    /** Number of screens that could not be opened, or ended by themselves. */
    int lost() {
        return lost.get();
    }

    /** Bytes that came to those that only count. */
    long bytes() {
        return bytes.get();
    }

    /** The most tickets that were shown to wait. */
    long waiting() {
        return shownAt.isEmpty() ? 0 : shownAt.lastKey();
    }

    /** The nano time at which so many tickets or more were first shown to wait; null if never. */
    Map.@Nullable Entry<Long, Long> shown(long waiting) {
        return shownAt.ceilingEntry(waiting);
    }

    @Override
    public void close() {
        closed = true;
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
