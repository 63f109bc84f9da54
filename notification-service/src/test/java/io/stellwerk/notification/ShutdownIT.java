package io.stellwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ShutdownIT.ServiceOfItsOwn.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class ShutdownIT {

    /** The board of this service is closed afterwards, so that no other test may have it. */
    public static final class ServiceOfItsOwn implements QuarkusTestProfile {}

    @TestHTTPResource("/api/notification/v1/board/stream")
    URI stream;

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    @Test
    void stream_ends_whenTheServiceIsAboutToStop() throws Exception {
        // Given
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<InputStream> watched = client.send(
                    HttpRequest.newBuilder(stream)
                            .header("Authorization", "Bearer " + TestIdentity.withEveryRole("tom.reed"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            BufferedReader lines = new BufferedReader(new InputStreamReader(watched.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isNotNull();

            // When
            stopping.fire(new ShutdownDelayInitiatedEvent());

            // Then: the body ends as it should; one that is cut off is an UncheckedIOException
            CompletableFuture<Long> rest =
                    CompletableFuture.supplyAsync(() -> lines.lines().count());
            assertThat(rest).succeedsWithin(Duration.ofSeconds(5));
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void service_saysThatItStops_beforeItWaitsForRequests() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.shutdown.delay-enabled", Boolean.class))
                .isTrue();
    }
}
