package io.stellwerk.notification.storms;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The breaker that cuts off a storm of automatic mail. The board shows its state. */
@Path("/api/notification/v1/storm-breaker")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Storm breaker", description = "What cuts off a storm of automatic mail")
public class StormBreakerResource {

    private final Database database;
    private final StormBreakers breakers;
    private final InstantSource clock = InstantSource.system();

    StormBreakerResource(Database database, StormBreakers breakers) {
        this.database = database;
        this.breakers = breakers;
    }

    /** Lets automatic mail pass at once, instead of after a while. */
    @POST
    @PermissionsAllowed("storm:reset")
    @Path("/close")
    @Operation(operationId = "closeStormBreaker", summary = "Let automatic mail pass again")
    @APIResponse(responseCode = "204", description = "Automatic mail passes")
    public Uni<Void> close() {
        return database.inTransaction(transaction -> breakers.close(transaction, clock.instant()))
                .replaceWithVoid();
    }
}
