package io.stellwerk.notification.storms;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transactions;
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

    private final Transactions transactions;
    private final StormBreakers breakers;
    private final InstantSource clock = InstantSource.system();

    StormBreakerResource(Transactions transactions, StormBreakers breakers) {
        this.transactions = transactions;
        this.breakers = breakers;
    }

    /** Lets automatic mail pass at once, instead of after a while. */
    @POST
    @Path("/close")
    @Operation(operationId = "closeStormBreaker", summary = "Let automatic mail pass again")
    @APIResponse(responseCode = "204", description = "Automatic mail passes")
    public Uni<Void> close() {
        return transactions
                .run((transaction, outbox) -> breakers.close(transaction, clock.instant()))
                .replaceWithVoid();
    }
}
