package io.stellwerk.notification;

import io.stellwerk.deadletters.DeadLetterActions;
import io.stellwerk.deadletters.DeadLetterApi;
import jakarta.ws.rs.Path;

/** Dead letters of this service. */
@Path("/api/notification/v1/dead-letters")
public class DeadLetterResource extends DeadLetterApi {

    DeadLetterResource(DeadLetterActions actions) {
        super(actions);
    }
}
