package io.stellwerk.intake.selfservice.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says of the operations for customers that they ask for a ticket's link, and not for a bearer token as all others do. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 50)
public class LinkDescription implements OASFilter {

    private static final String SCHEME = "ticket-link";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("Authorization")
                                .description("Ticket-Link TOKEN, with the token of the link in a mail of the desk"));
        description.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(CustomerTicketResource.PATH)) {
                item.getOperations().values().forEach(LinkDescription::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        List<String> permission = operation
                .getSecurity()
                .getFirst()
                .getSchemes()
                .values()
                .iterator()
                .next();
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, permission)));
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().ref("TICKET_LINK_NOT_VALID"));
    }
}
