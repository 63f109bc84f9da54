package io.stellwerk.notification.board.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The desk at one moment.
 *
 * @param revision grows with every change
 * @param arriving tickets that are not in a queue yet
 */
public record BoardSnapshot(
        long revision, Instant at, Totals totals, List<Tier> tiers, List<Ticket> arriving, Deliveries deliveries) {

    /**
     * The whole desk in numbers.
     *
     * @param open tickets that are neither resolved nor closed
     * @param arriving tickets that are not in a queue yet
     * @param doneToday tickets that were resolved or closed within the last 24 hours
     */
    @Schema(name = "BoardTotals")
    public record Totals(
            long open,
            long arriving,
            long waiting,
            long inProgress,
            long waitingForCustomer,
            long breached,
            long doneToday) {}

    /**
     * A support tier.
     *
     * @param waiting how many tickets wait for an agent
     * @param breached how many of the open ones broke their promise of a response
     * @param breachedByLane the same, by what happens to them
     * @param oldestReceivedAt when the oldest open ticket came in
     * @param oldestAgeSeconds how long ago that is
     * @param breachingNext the tickets whose response is due next, the most urgent first
     * @param tickets the lanes, each bounded
     */
    @Schema(name = "BoardTier")
    public record Tier(
            int tier,
            long waiting,
            long inProgress,
            long waitingForCustomer,
            long breached,
            Breached breachedByLane,
            @Nullable Instant oldestReceivedAt,
            @Nullable Long oldestAgeSeconds,
            List<Ticket> breachingNext,
            Lanes tickets) {}

    /** Open tickets that broke their promise of a response, by what happens to them. */
    @Schema(name = "BoardBreached")
    public record Breached(long waiting, long inProgress, long waitingForCustomer) {}

    /** The tickets of a tier by what happens to them; the counts of the tier say how many there are beyond these. */
    @Schema(name = "BoardLanes")
    public record Lanes(List<Ticket> waiting, List<Ticket> inProgress, List<Ticket> waitingForCustomer) {}

    /**
     * A ticket on the board.
     *
     * @param suppressed whether mail to the customer came back and some or all is withheld
     * @param warnedPercent how much of the promised time was used up at the latest warning
     */
    @Schema(name = "BoardTicket")
    public record Ticket(
            UUID ticketId,
            @Nullable String ticketNumber,
            @Nullable String subject,
            @Nullable String channel,
            int tier,
            @Nullable String queue,
            String status,
            @Nullable String owner,
            @Nullable String priority,
            @Nullable String category,
            @Nullable String language,
            @Nullable Instant firstResponseDueAt,
            boolean responded,
            boolean breached,
            int warnedPercent,
            boolean suppressed,
            @Nullable Instant receivedAt,
            @Nullable Instant updatedAt) {}

    /**
     * The mails: what is on its way or stuck, and what came of those of the last 24 hours.
     *
     * @param storm whether automatic mails pass: CLOSED (they do), OPEN or HALF_OPEN
     */
    @Schema(name = "BoardDeliveries")
    public record Deliveries(
            long pending,
            long waitingForContact,
            long inDoubt,
            long delivered,
            long failed,
            long suppressed,
            String storm) {}
}
