package io.stellwerk.intake;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.RestFuzz;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that a client sends is answered as a bug. */
@QuarkusTest
@Tag("fuzz")
class RestFuzzIT {

    @Test
    void every_operation_answersWhateverIsSent() throws Exception {
        String ticket = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new RestFuzz(service, "/api/intake/openapi", Map.of("ticketId", ticket)).run();
    }
}
