package io.stellwerk.notification.storms;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.Database;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
    private final AuditLog audit;
    private final CurrentCaller caller;
    private final InstantSource clock = InstantSource.system();

    StormBreakerResource(Database database, StormBreakers breakers, AuditLog audit, CurrentCaller caller) {
        this.database = database;
        this.breakers = breakers;
        this.audit = audit;
        this.caller = caller;
    }

    /** Lets automatic mail pass at once, instead of after a while. */
    @POST
    @PermissionsAllowed("storm:reset")
    @Path("/close")
    @Operation(operationId = "closeStormBreaker", summary = "Let automatic mail pass again")
    @APIResponse(responseCode = "204", description = "Automatic mail passes")
    public Uni<Void> close() {
        AuditEntry entry = AuditEntry.done(
                caller.get(), "storm-breaker.close", new Subject("storm-breaker", "mail"), Map.of("state", "CLOSED"));
        return database.inTransaction(transaction -> breakers.close(transaction, clock.instant())
                        .call(closed -> audit.append(transaction, closed ? List.of(entry) : List.of())))
                .replaceWithVoid();
    }
}
