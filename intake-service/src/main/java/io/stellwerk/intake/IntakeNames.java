package io.stellwerk.intake;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.problems.SchemaNames;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;

/** Names of the domain's types in the OpenAPI document. Quarkus looks for the interface on the class itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IntakeNames extends SchemaNames implements OASFilter {

    /** Made by Quarkus. */
    public IntakeNames() {
        super(Map.of(
                "Reason", "IgnoredReason", "Authentication", "SenderAuthentication", "State", "CustomerTicketState"));
    }
}
