package io.stellwerk.notification;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The API as a whole, for its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stellwerk notification",
                        version = "1",
                        description = "Who was told what, and the desk as it is now."))
public class NotificationApi extends Application {}
