package io.stellwerk.intake;

import io.quarkus.test.junit.QuarkusTest;
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

        new RoleMatrix(service, "/api/intake/openapi").check();
    }
}
