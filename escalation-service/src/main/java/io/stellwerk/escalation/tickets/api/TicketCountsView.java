package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.tickets.TicketCount;
import io.stellwerk.escalation.tickets.TicketCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tickets there are. */
@Schema(name = "TicketCounts")
public record TicketCountsView(
        long total,
        Map<String, Long> byStatus,
        Map<String, Long> byTier,
        Map<String, Long> byPriority,

        @Schema(description = "whether there may be more than these numbers say, because counting stopped")
        boolean atLeast) {

    static TicketCountsView of(TicketCounts found) {
        List<TicketCount> counts = found.counts();
        return new TicketCountsView(
                counts.stream().mapToLong(TicketCount::tickets).sum(),
                by(counts, count -> count.status().name()),
                by(counts, count -> Integer.toString(count.tier().level())),
                by(counts, count -> count.priority().name()),
                found.atLeast());
    }

    private static Map<String, Long> by(List<TicketCount> counts, Function<TicketCount, String> key) {
        return counts.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingLong(TicketCount::tickets)));
    }
}
