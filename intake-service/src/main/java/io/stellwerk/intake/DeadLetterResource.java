package io.stellwerk.intake;

import io.stellwerk.deadletters.DeadLetterActions;
import io.stellwerk.deadletters.DeadLetterApi;
import jakarta.ws.rs.Path;

/** Events that this service could not handle. */
@Path("/api/intake/v1/dead-letters")
public class DeadLetterResource extends DeadLetterApi {

    DeadLetterResource(DeadLetterActions actions) {
        super(actions);
    }
}
