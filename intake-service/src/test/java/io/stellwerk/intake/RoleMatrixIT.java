package io.stellwerk.intake;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.selfservice.LinkTo;
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

        String ticketId = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");

        new RoleMatrix(service, "/api/intake/openapi")
                .withCustomer(LinkTo.ticket(ticketId))
                .check();
    }
}
