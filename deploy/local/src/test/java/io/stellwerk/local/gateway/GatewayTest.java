package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.local.mailbox.Attempts;
import io.stellwerk.local.mailbox.DeskMailbox;
import io.stellwerk.local.mailbox.IntakeDoor;
import io.stellwerk.local.mailbox.SetAsideMails;
import io.stellwerk.local.stack.PortPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {

    private static final PortPlan PORTS = PortPlan.free();
    private static final int NO_ISSUER = 1;
    private static final CountDownLatch SECOND_EVENT_WANTED = new CountDownLatch(1);
    private static final CountDownLatch STREAM_LEFT = new CountDownLatch(1);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpServer intake;
    private static HttpServer notification;
    private static MailServer mail;
    private static Gateway gateway;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void start() throws IOException {
        intake = server(PORTS.intake());
        intake.createContext("/api/intake/v1/length", GatewayTest::answerLength);
        intake.createContext("/", exchange -> answer(exchange, 200, "intake " + exchange.getRequestURI()));
        intake.start();
        notification = server(PORTS.notification());
        notification.createContext("/", exchange -> answer(exchange, 200, "console " + exchange.getRequestURI()));
        notification.createContext("/api/notification/v1/board/stream", GatewayTest::stream);
        notification.start();
        mail = MailServer.start(MailSettings.temporary());
        var mailbox = new DeskMailbox(
                mail,
                new IntakeDoor(PORTS.intake(), () -> "token"),
                directory.resolve("handed-in"),
                new SetAsideMails(directory),
                Attempts.standard());
        gateway = Gateway.start(PORTS, NO_ISSUER, mail, mailbox.setAsideActions());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        mail.close();
        intake.stop(0);
        notification.stop(0);
    }

    @Test
    void get_reachesTheServiceOfThePath_whenItIsAnApi() throws Exception {
        assertThat(get("/api/intake/v1/conversations/1?full=a%20b").body())
                .isEqualTo("intake /api/intake/v1/conversations/1?full=a%20b");
    }

    @Test
    void post_isAnsweredWithProblem_whenTheServiceIsDown() throws Exception {
        // When
        var response = CLIENT.send(
                HttpRequest.newBuilder(uri("/api/escalation/v1/tickets/1/accept"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.body()).contains("\"code\":\"SERVICE_UNAVAILABLE\"");
    }

    @Test
    void post_arrivesWhole_whenTheBodyIsBig() throws Exception {
        // Given
        var size = 30 * 1024 * 1024;
        // When
        var response = CLIENT.send(
                HttpRequest.newBuilder(uri("/api/intake/v1/length"))
                        .header("Content-Type", "message/rfc822")
                        .POST(BodyPublishers.ofByteArray(new byte[size]))
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(response.body()).isEqualTo(Integer.toString(size));
    }

    @Test
    void stream_passesEachEventAtOnce_whenTheConnectionStaysOpen() throws Exception {
        // Given
        var lines = new CopyOnWriteArrayList<String>();
        var response = CLIENT.send(
                HttpRequest.newBuilder(uri("/api/notification/v1/board/stream")).build(), BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(() -> readLines(response.body(), lines));
        // When the first event is there although the second is not even written
        await().untilAsserted(() -> assertThat(lines).containsExactly("data: 1"));
        SECOND_EVENT_WANTED.countDown();
        // Then
        await().untilAsserted(() -> assertThat(lines).containsExactly("data: 1", "data: 2"));
        response.body().close();
        assertThat(STREAM_LEFT.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void readLines(InputStream body, List<String> lines) {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        } catch (IOException _) {
            return;
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + PORTS.gateway() + path);
    }

    private static HttpServer server(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    private static void answerLength(HttpExchange exchange) throws IOException {
        var length = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        answer(exchange, 200, Long.toString(length));
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            write(body, "data: 1\n\n");
            SECOND_EVENT_WANTED.await();
            write(body, "data: 2\n\n");
            while (true) {
                TimeUnit.MILLISECONDS.sleep(20);
                write(body, "\n");
            }
        } catch (IOException e) {
            STREAM_LEFT.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
