package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayPatienceTest {

    private static final String LARGE = "x".repeat(200_000);

    private final List<Socket> sockets = new ArrayList<>();
    private StubbedDesk desk;

    @BeforeEach
    void start() throws IOException {
        desk = new StubbedDesk();
    }

    @AfterEach
    void stop() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        desk.close();
    }

    @Test
    void requests_areAnswered_whileHundredsAnnounceBodiesThatNeverCome() throws IOException {
        // Given
        for (int i = 0; i < 400; i++) {
            StubbedDesk.write(connected(), mailHead(i % 2 == 0 ? 30_000_000 : 100) + "S");
        }
        // When
        var small = desk.post("/api/intake/v1/emails", "x", "Content-Type: message/rfc822");
        var large = desk.post("/api/intake/v1/emails", LARGE, "Content-Type: message/rfc822");
        // Then
        assertThat(small).startsWith("HTTP/1.1 200 ").endsWith("intake /api/intake/v1/emails 1 bytes");
        assertThat(large).startsWith("HTTP/1.1 200 ").endsWith(LARGE.length() + " bytes");
    }

    @Test
    void requests_areAnswered_whileThousandsOfConnectionsAreIdle() throws IOException {
        for (int i = 0; i < 2_100; i++) {
            connected();
        }
        assertThat(desk.get("/api/intake/v1")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void bodies_reachTheServiceWhole_whenTheyAreChunkedOrComeInPieces() throws IOException {
        var chunked = connected();
        StubbedDesk.write(chunked, head("Transfer-Encoding: chunked") + "3\r\nabc\r\n");
        StubbedDesk.write(chunked, "2\r\nde\r\n0\r\n\r\n");
        assertThat(answer(chunked)).startsWith("HTTP/1.1 200 ").endsWith(" 5 bytes");

        var pieces = connected();
        StubbedDesk.write(pieces, mailHead(LARGE.length()) + LARGE.substring(0, 70_000));
        StubbedDesk.write(pieces, LARGE.substring(70_000, 70_001));
        StubbedDesk.write(pieces, LARGE.substring(70_001));
        assertThat(answer(pieces)).startsWith("HTTP/1.1 200 ").endsWith(" " + LARGE.length() + " bytes");
    }

    @Test
    void connection_isClosed_whenItsHeadDoesNotCome() throws IOException {
        var silent = connected();
        var slow = connected();
        StubbedDesk.write(slow, "GET /api/intake/v1 HTTP/1.1\r\nHost: local");
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(isClosed(silent)).isTrue();
            assertThat(isClosed(slow)).isTrue();
        });
    }

    @Test
    void request_isAnsweredWithAProblem_whenItsBodyStops() throws IOException {
        // Given one whose beginning has reached the service, and one of which nothing has
        var begun = connected();
        StubbedDesk.write(begun, mailHead(30_000_000) + LARGE);
        var small = connected();
        StubbedDesk.write(small, mailHead(10) + "x");
        // Then
        assertThat(answer(small)).startsWith("HTTP/1.1 408 ").contains("\"code\":\"REQUEST_TIMEOUT\"");
        assertThat(answer(begun)).startsWith("HTTP/1.1 408 ").contains("\"code\":\"REQUEST_TIMEOUT\"");
    }

    private Socket connected() throws IOException {
        var socket = desk.open();
        sockets.add(socket);
        return socket;
    }

    private String mailHead(int length) {
        return head("Content-Length: " + length);
    }

    private String head(String length) {
        return "POST /api/intake/v1/emails HTTP/1.1\r\nHost: localhost:" + desk.port()
                + "\r\nConnection: close\r\nContent-Type: message/rfc822\r\n" + length + "\r\n\r\n";
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(40_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        }
    }
}
