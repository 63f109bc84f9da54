package io.stellwerk.escalation;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The API as a whole, for its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stellwerk escalation",
                        version = "1",
                        description =
                                "Tickets on their way through the tiers: queues, hand-overs, replies and service levels."))
public class EscalationApi extends Application {}
