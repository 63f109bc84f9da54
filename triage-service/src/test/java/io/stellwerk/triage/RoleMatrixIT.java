package io.stellwerk.triage;

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

        new RoleMatrix(service, "/api/triage/openapi").check();
    }

    @Test
    void anApiKey_signsInHere_asLongAsItIsValid() {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new ApiKeyCases(
                        service,
                        "assessment:read",
                        "/api/triage/v1/assessments/0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
                        "/api/triage/v1/rule-sets")
                .check();
    }
}
