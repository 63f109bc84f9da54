package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.RawHttp;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedConnectionsTest {

    private static Vertx vertx;
    private static URI service;
    private static RawHttp http;

    @BeforeAll
    static void start() throws Exception {
        new ConnectionSetup(() -> {
                    throw new IllegalStateException("not asked for");
                })
                .accept(new VertxOptions());
        WatchedConnections.headerTimeout(Duration.ofSeconds(1));
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().equals("/bare")) {
                        request.response().setStatusCode(400).end();
                    } else {
                        request.body().onSuccess(body -> request.response().end("got " + body.length()));
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        service = URI.create("http://127.0.0.1:" + server.actualPort());
        http = new RawHttp(service, Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() throws Exception {
        WatchedConnections.headerTimeout(Duration.ofSeconds(10));
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST, GET",
        "400, INVALID_REQUEST, GET / HTTP/7.3",
        "400, INVALID_REQUEST, POST / HTTP/1.1~Content-Length: many",
        "400, INVALID_REQUEST, POST / HTTP/1.1~Content-Length: 1~Content-Length: 2",
        "400, INVALID_REQUEST, POST / HTTP/1.1~Transfer-Encoding: chunked~~no length~",
        "400, INVALID_REQUEST, GET /bare HTTP/1.1",
        "431, HEADERS_TOO_LARGE, GET / HTTP/1.1~X-A: $",
        "414, URI_TOO_LONG, GET /$ HTTP/1.1"
    })
    void what_is_no_request_is_answered_with_a_problem(int status, String code, String request) throws IOException {
        String text = request.replace("~", "\r\n").replace("$", "a".repeat(20_000)) + "\r\n\r\n";

        RawHttp.Answer answer = http.exchange(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.text()).contains("\"" + code + "\"");
    }

    @Test
    void a_header_that_drips_is_cut_off_with_a_problem() throws IOException {
        try (Socket dripping = http.connect();
                ScheduledExecutorService drips = Executors.newSingleThreadScheduledExecutor()) {
            dripping.getOutputStream().write("GET / HTTP/1.1\r\nX-A: ".getBytes(StandardCharsets.US_ASCII));
            drips.scheduleAtFixedRate(() -> drip(dripping), 100, 100, TimeUnit.MILLISECONDS);

            RawHttp.Answer answer = RawHttp.read(dripping, false);

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.text()).contains("REQUEST_TIMEOUT");
            drips.shutdownNow();
        }
    }

    @Test
    void a_connection_that_says_nothing_ends() throws IOException {
        try (Socket silent = http.connect()) {
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void requests_follow_each_other_on_a_connection_and_the_next_header_has_its_own_time() throws IOException {
        byte[] request =
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII);
        try (Socket kept = http.connect()) {
            for (int i = 0; i < 3; i++) {
                kept.getOutputStream().write(request);
                assertThat(RawHttp.read(kept, false).text()).isEqualTo("got 3");
            }
            kept.getOutputStream().write('P');
            assertThat(RawHttp.read(kept, false).status()).isEqualTo(408);
        }
    }

    @Test
    void http_2_works_as_before() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest request = HttpRequest.newBuilder(service).build();
            HttpResponse<String> first = client.send(request, HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> second = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(first.body()).isEqualTo("got 0");
            assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(second.body()).isEqualTo("got 0");
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            throw new IllegalStateException("the connection has ended", e);
        }
    }
}
