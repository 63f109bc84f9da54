package io.stellwerk.triage;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.problems.SchemaNames;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;

/** Names of the domain's types in the OpenAPI document. Quarkus looks for the interface on the class itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TriageNames extends SchemaNames implements OASFilter {

    /** Made by Quarkus. */
    public TriageNames() {
        super(Map.of("Reason", "DeferralReason"));
    }
}
