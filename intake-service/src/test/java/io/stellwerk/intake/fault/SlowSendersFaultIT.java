package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.testing.RawHttp;
import io.stellwerk.testing.TestIdentity;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever begins to send, and does not go on, keeps nobody else from being served, and is cut off after a while. */
@QuarkusTest
@TestProfile(SlowSendersFaultIT.ShortDeadlines.class)
@Tag("slow")
class SlowSendersFaultIT {

    private static final int ROOM = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(6);

    private final RawHttp http = new RawHttp(Senders.service(), Duration.ofSeconds(20));

    /** Deadlines that a test can wait for. */
    public static final class ShortDeadlines implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stellwerk.http.body-timeout", "PT8S", "intake.max-in-flight", Integer.toString(ROOM));
        }
    }

    @Test
    void post_isTaken_whileTwoHundredOthersAnnounceMuchAndSendNothing() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                idle.add(begun("emails", "message/rfc822", "Content-Length: 30000000", ""));
            }

            assertThat(Senders.send(newAddress()).join().statusCode()).isEqualTo(201);
            assertTimeout(idle.getFirst());
            assertTimeout(idle.getLast());
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void post_isTaken_whileOthersHaveSentMuchAndFallSilent() throws IOException {
        String much = "{\"text\": \"" + "x".repeat(ROOM - 10_000);
        try (Socket silent = begun("web-requests", "application/json", "Content-Length: 1048576", much)) {

            await().atMost(SOON).until(() -> Senders.send(newAddress()).join().statusCode() == 201);
            RawHttp.Answer answer = RawHttp.read(silent, false);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotBlank();
            assertThat(answer.text()).contains("OVERLOADED");
        }
    }

    @Test
    void post_isCutOff_whenItsBodyDrips() throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        try (Socket dripping = begun("web-requests", "application/json", "Content-Length: 5000", "{")) {
            Thread drips = Thread.ofVirtual().start(() -> drip(dripping, goesOn));

            assertTimeout(dripping);
            goesOn.set(false);
            drips.join();
        }
    }

    @Test
    void connection_isKept_forTheNextRequest() throws IOException {
        byte[] request = "GET /api/intake/openapi HTTP/1.1\r\nHost: desk\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket kept = http.connect()) {
            kept.getOutputStream().write(request);
            assertThat(RawHttp.read(kept, false).status()).isEqualTo(200);
            kept.getOutputStream().write(request);
            assertThat(RawHttp.read(kept, false).status()).isEqualTo(200);
        }
    }

    /** A request of which the header has been sent, and the beginning of the body. */
    private Socket begun(String channel, String type, String framing, String beginning) throws IOException {
        Socket socket = http.connect();
        String head =
                "POST /api/intake/v1/%s HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                        .formatted(channel, TestIdentity.withEveryRole("tom.reed"), type, framing);
        socket.getOutputStream().write((head + beginning).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket, AtomicBoolean goesOn) {
        try {
            while (goesOn.get()) {
                socket.getOutputStream().write(' ');
                await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            }
        } catch (IOException e) {
            goesOn.set(false);
        }
    }

    private static void assertTimeout(Socket socket) throws IOException {
        RawHttp.Answer answer = RawHttp.read(socket, false);

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("REQUEST_TIMEOUT");
    }
}
