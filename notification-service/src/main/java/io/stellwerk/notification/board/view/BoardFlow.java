package io.stellwerk.notification.board.view;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The desk as it was.
 *
 * @param samples the oldest first; one every five minutes, unless no instance was running
 */
public record BoardFlow(List<Sample> samples) {

    /**
     * The desk at one instant.
     *
     * @param received how many tickets came in since the sample before
     * @param resolved how many were resolved or closed since the sample before, less those that were reopened
     */
    @Schema(name = "BoardSample")
    public record Sample(Instant at, List<Tier> tiers, long received, long resolved) {}

    /**
     * Numbers of open tickets of a tier.
     *
     * @param breached how many of them had broken their promise of a response
     */
    @Schema(name = "BoardSampleTier")
    public record Tier(int tier, long waiting, long inWork, long waitingForCustomer, Breached breached) {}

    /** Tickets that had broken their promise of a response, by what happened to them. */
    @Schema(name = "BoardSampleBreached")
    public record Breached(long waiting, long inWork, long waitingForCustomer) {}
}
