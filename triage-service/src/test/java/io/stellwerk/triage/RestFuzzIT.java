package io.stellwerk.triage;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.RestFuzz;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that a client sends is answered as a bug. */
@QuarkusTest
@Tag("fuzz")
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class RestFuzzIT {

    @Test
    void every_operation_answersWhateverIsSent() throws Exception {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new RestFuzz(service, "/api/triage/openapi", Map.of("version", "1", "articleId", "major-incident-checklist"))
                .run();
    }
}
