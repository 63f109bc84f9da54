package io.stellwerk.notification.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Configuration of the console, for everyone: it says where to sign in. */
@Path(ConsoleHeaders.CONFIGURATION)
@PermitAll
public class ConsoleConfigurationResource {

    private final ConsoleConfiguration configuration;

    ConsoleConfigurationResource(ConsoleConfig config) {
        ConsoleConfig.Identity identity = config.identity();
        configuration = new ConsoleConfiguration(identity.authority(), identity.clientId(), identity.rolesClaim());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ConsoleConfiguration configuration() {
        return configuration;
    }
}
