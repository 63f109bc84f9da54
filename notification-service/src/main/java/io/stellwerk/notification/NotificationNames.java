package io.stellwerk.notification;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.problems.SchemaNames;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;

/** Names of decisions' types in the OpenAPI document. Quarkus looks for the interface on the class itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NotificationNames extends SchemaNames implements OASFilter {

    /** Made by Quarkus. */
    public NotificationNames() {
        super(Map.of("Scope", "SuppressionScope", "Reason", "LiftReason", "Verdict", "MailReportVerdict"));
    }
}
