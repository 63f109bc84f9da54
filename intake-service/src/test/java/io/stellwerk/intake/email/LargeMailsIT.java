package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.TestIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The largest mails, eight at once: each is taken in, or turned away for the moment. */
@QuarkusTest
class LargeMailsIT {
    private static final int SIZE = 28_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void mails_areTakenInOrTurnedAwayForTheMoment_whenEightOfTheLargestComeAtOnce() {
        // Given
        List<HttpRequest> mails = IntStream.range(0, 8).mapToObj(this::mail).toList();

        // When
        List<HttpResponse<String>> answers =
                mails.stream().map(mail -> http.sendAsync(mail, BodyHandlers.ofString())).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 201, 503);
            assertThat(answer.statusCode() == 503)
                    .isEqualTo(answer.headers().firstValue("Retry-After").isPresent());
        });
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 201);
        for (HttpRequest mail : mails) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> http.send(mail, BodyHandlers.ofString()).statusCode() < 300);
        }
    }

    private HttpRequest mail(int number) {
        String start = "From: " + newAddress() + "\r\nSubject: large\r\nMessage-ID: <" + UUID.randomUUID()
                + "@kunde.example>\r\n";
        String body = number % 2 == 0
                ? "Content-Type: text/plain\r\n\r\nж" + "many words in a line\r\n".repeat(SIZE / 22)
                : "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpBQkNERUZHSElKS0xNTk9QUVJT\r\n".repeat(SIZE / 62);
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        return HttpRequest.newBuilder(service.resolve("/api/intake/v1/emails"))
                .header("Authorization", "Bearer " + TestIdentity.withEveryRole("tom.reed"))
                .header("Content-Type", "message/rfc822")
                .POST(HttpRequest.BodyPublishers.ofByteArray((start + body).getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
