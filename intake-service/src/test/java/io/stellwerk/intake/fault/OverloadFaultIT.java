package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.intake.Service;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Past its capacity intake says so soon, keeps what it has accepted, and recovers by itself. */
@QuarkusTest
@TestProfile(OverloadFaultIT.HardlyAnyRoom.class)
@Tag("slow")
class OverloadFaultIT {

    private static final int IN_TRANSACTION = 3;
    private static final int IN_LINE = 10;
    private static final int SENT = 40;
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Limits that a few messages reach. */
    public static final class HardlyAnyRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "intake.batch.parallel", Integer.toString(IN_TRANSACTION),
                    "intake.batch.max-requests", "1",
                    "intake.batch.max-waiting", Integer.toString(IN_LINE),
                    "intake.batch.longest-wait", "PT2S",
                    "intake.batch.timeout", "PT40S",
                    "intake.max-in-flight", "1M");
        }
    }

    @Test
    void post_isTurnedAwaySoon_whenTheDatabaseHangs_andWhatIsAcceptedIsStoredOnce() throws Exception {
        // Given
        Map<String, CompletableFuture<HttpResponse<String>>> sent = new LinkedHashMap<>();
        Map<String, HttpResponse<String>> answers = new HashMap<>();

        // When
        try (Connection hang = databaseThatHangs()) {
            IntStream.range(0, SENT).mapToObj(_ -> newAddress()).forEach(one -> sent.put(one, Senders.send(one)));
            await().atMost(SOON).until(() -> answered(sent) >= SENT - IN_TRANSACTION);
            assertThat(answered(sent)).isEqualTo(SENT - IN_TRANSACTION);
            hang.rollback();
        }
        sent.forEach((address, answer) -> answers.put(address, answer.join()));

        // Then
        assertThat(answers.values()).allMatch(one -> one.statusCode() == 201 || Senders.isRefusal(one, "OVERLOADED"));
        assertThat(accepted(answers)).hasSize(IN_TRANSACTION);
        String later = newAddress();
        await().atMost(SOON).until(() -> Senders.send(later).join().statusCode() == 201);
        accepted(answers)
                .forEach(address -> await().untilAsserted(
                                () -> assertThat(Service.publishedWith(address)).hasSize(1)));
        await().untilAsserted(() -> assertThat(Service.publishedWith(later)).hasSize(1));
        assertThat(answers.keySet())
                .filteredOn(address -> !accepted(answers).contains(address))
                .allSatisfy(
                        address -> assertThat(Service.publishedWith(address)).isEmpty());
    }

    @Test
    void post_isTurnedAway_whenBodiesThatAreBeingHandledTakeAllTheRoom() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        try (Connection hang = databaseThatHangs()) {
            await().atMost(SOON).until(() -> {
                sent.add(Senders.send(newAddress(), "x".repeat(190_000)));
                return sent.stream().anyMatch(OverloadFaultIT::isRefusedForItsSize);
            });
            hang.rollback();
        }
        sent.forEach(CompletableFuture::join);

        await().atMost(SOON).until(() -> Senders.send(newAddress()).join().statusCode() == 201);
    }

    private static boolean isRefusedForItsSize(CompletableFuture<HttpResponse<String>> sent) {
        return sent.isDone()
                && Senders.isRefusal(sent.join(), "OVERLOADED")
                && sent.join().body().contains("Too much is being sent");
    }

    @Test
    void post_isTaken_whenOthersBrokeOffWhileTheySentAgainAndAgain() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (Socket broken =
                    new Socket(Senders.service().getHost(), Senders.service().getPort())) {
                broken.getOutputStream().write("""
                                POST /api/intake/v1/web-requests HTTP/1.1\r
                                Host: desk\r
                                Content-Type: application/json\r
                                Transfer-Encoding: chunked\r
                                \r
                                10000\r
                                {""".getBytes(StandardCharsets.US_ASCII));
                broken.getOutputStream().write(new byte[0x8000]);
            }
        }

        String large = "{\"text\": \"" + "x".repeat(900_000) + "\"}";
        await().atMost(SOON)
                .untilAsserted(() -> Service.post("/web-requests", large).statusCode(422));
    }

    private static Connection databaseThatHangs() throws SQLException {
        Connection connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class),
                ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table message_key in access exclusive mode");
        return connection;
    }

    private static long answered(Map<String, CompletableFuture<HttpResponse<String>>> sent) {
        return sent.values().stream().filter(CompletableFuture::isDone).count();
    }

    private static List<String> accepted(Map<String, HttpResponse<String>> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().statusCode() == 201)
                .map(Map.Entry::getKey)
                .toList();
    }
}
