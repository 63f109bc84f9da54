package io.stellwerk.escalation.collaboration.api;

import io.stellwerk.escalation.collaboration.Visit;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another person at the ticket. */
@Schema(name = "Visit")
record VisitView(String agent, String name, Visit.Doing doing, Instant since) {

    /** Activity of the person who is signed in. */
    @Schema(name = "VisitBody")
    record Body(@NotNull Visit.Doing doing) {}

    /** The others at the ticket: those who write first, at most 20. */
    @Schema(name = "Visits")
    record Others(List<VisitView> others) {

        static Others of(List<Visit> visits) {
            return new Others(visits.stream()
                    .map(visit -> new VisitView(visit.agent(), visit.name(), visit.doing(), visit.since()))
                    .toList());
        }
    }
}
