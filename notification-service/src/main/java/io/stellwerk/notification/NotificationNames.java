package io.stellwerk.notification;

import static java.util.Map.entry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.problems.SchemaNames;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names of the features' types in the OpenAPI document. Quarkus looks for the interface on the class itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NotificationNames extends SchemaNames implements OASFilter {

    private static final String REBUILD = "BoardRebuild";

    /** Made by Quarkus. */
    public NotificationNames() {
        super(Map.ofEntries(
                entry("Totals", "BoardTotals"),
                entry("Tier", "BoardTier"),
                entry("Lanes", "BoardLanes"),
                entry("Ticket", "BoardTicket"),
                entry("Deliveries", "BoardDeliveries"),
                entry("RebuildState", REBUILD),
                entry("Phase", "RebuildPhase"),
                entry("Entry", "Suppression"),
                entry("Scope", "SuppressionScope"),
                entry("Reason", "LiftReason"),
                entry("Report", "MailReport"),
                entry("Verdict", "MailReportVerdict")));
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        super.filterOpenAPI(description);
        Schema rebuild = description.getComponents().getSchemas().get(REBUILD);
        if (rebuild != null) {
            rebuild.setDescription("How far the latest rebuild of the board is");
        }
    }
}
