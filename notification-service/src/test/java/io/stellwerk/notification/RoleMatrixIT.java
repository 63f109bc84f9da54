package io.stellwerk.notification;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.ApiKeyCases;
import io.stellwerk.testing.RoleMatrix;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Every operation is for those whose role permits it, and nobody else (invariant 14). */
@QuarkusTest
class RoleMatrixIT {

    @Test
    void each_operation_isForThoseWhoseRolePermitsIt() throws Exception {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new RoleMatrix(service, "/api/notification/openapi").check();
    }

    @Test
    void anApiKey_signsInHere_asLongAsItIsValid() {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));

        new ApiKeyCases(service, "board:read", "/api/notification/v1/board", "/api/notification/v1/deliveries").check();
    }
}
