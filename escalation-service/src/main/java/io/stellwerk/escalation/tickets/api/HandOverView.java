package io.stellwerk.escalation.tickets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverRecord;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hand-over that took place. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HandOverEntry")
public record HandOverView(
        int fromTier,
        int toTier,
        String agent,
        Instant at,
        boolean express,
        @Nullable Instant completeBy,
        HandOverRecord record) {

    static HandOverView of(HandOver handOver) {
        return new HandOverView(
                handOver.from().level(),
                handOver.to().level(),
                handOver.agent(),
                handOver.at(),
                handOver.express(),
                handOver.completeBy(),
                handOver.record());
    }
}
