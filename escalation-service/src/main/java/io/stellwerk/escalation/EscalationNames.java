package io.stellwerk.escalation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.problems.SchemaNames;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;

/** Names of the features' types in the OpenAPI document. Quarkus looks for the interface on the class itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EscalationNames extends SchemaNames implements OASFilter {

    /** Made by Quarkus. */
    public EscalationNames() {
        super(Map.of(
                "Status", "TicketStatus",
                "Priority", "TicketPriority",
                "State", "PromiseState",
                "Scope", "SuppressionScope"));
    }
}
