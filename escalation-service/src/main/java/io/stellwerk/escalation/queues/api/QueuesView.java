package io.stellwerk.escalation.queues.api;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.queues.QueueCount;
import io.stellwerk.escalation.tickets.Routing;
import io.stellwerk.escalation.tickets.Status;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers of tickets that wait or are being worked on, per tier. */
@Schema(name = "QueueCounts")
public record QueuesView(List<TierCounts> tiers) {

    /**
     * The counts of one tier.
     *
     * @param needsDispatcher how many of the queued ones wait for a dispatcher
     */
    @Schema(name = "TierCounts")
    public record TierCounts(
            int tier,
            long untriaged,
            long queued,
            long inProgress,
            long waitingForCustomer,
            long resolved,
            long needsDispatcher,
            Map<Priority, Long> queuedByPriority) {}

    static QueuesView of(List<QueueCount> counts) {
        return new QueuesView(
                Arrays.stream(Tier.values()).map(tier -> counts(tier, counts)).toList());
    }

    private static TierCounts counts(Tier tier, List<QueueCount> all) {
        List<QueueCount> counts =
                all.stream().filter(count -> count.tier() == tier).toList();
        Map<Priority, Long> byPriority = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            byPriority.put(priority, sum(counts, c -> c.status() == Status.QUEUED && c.priority() == priority));
        }
        return new TierCounts(
                tier.level(),
                sum(counts, count -> count.status() == Status.NEW),
                sum(counts, count -> count.status() == Status.QUEUED),
                sum(counts, count -> count.status() == Status.IN_PROGRESS),
                sum(counts, count -> count.status() == Status.WAITING_FOR_CUSTOMER),
                sum(counts, count -> count.status() == Status.RESOLVED),
                sum(counts, count -> count.queue().equals(Routing.DISPATCH) && count.status() == Status.QUEUED),
                byPriority);
    }

    private static long sum(List<QueueCount> counts, Predicate<QueueCount> which) {
        return counts.stream().filter(which).mapToLong(QueueCount::tickets).sum();
    }
}
