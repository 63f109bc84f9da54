package io.stellwerk.escalation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.ApiKeyCases;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.RoleMatrix;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Every operation is for those whose role permits it, and nobody else (invariant 14). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class RoleMatrixIT {

    @Test
    void each_operation_isForThoseWhoseRolePermitsIt() throws Exception {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new RoleMatrix(service, "/api/escalation/openapi").check();
    }

    @Test
    void anApiKey_signsInHere_asLongAsItIsValid() {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new ApiKeyCases(service, "ticket:read", "/api/escalation/v1/tickets", "/api/escalation/v1/dead-letters")
                .check();
    }
}
