package io.stellwerk.notification.board.persistence;

import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.board.view.BoardSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results of the board's queries, from which a snapshot is made. */
record BoardParts(
        List<BoardCount> counts,
        List<Oldest> oldest,
        List<BoardSnapshot.Ticket> lanes,
        List<BoardSnapshot.Ticket> breachingNext,
        Numbers numbers) {

    private static final int TIERS = 3;

    /** Arrival of the oldest open ticket of a tier. */
    record Oldest(int tier, Instant receivedAt) {}

    /** The desk's other numbers. */
    record Numbers(
            long doneToday,
            long pending,
            long waitingForContact,
            long inDoubt,
            long delivered,
            long failed,
            long suppressed,
            @Nullable String storm) {}

    List<BoardSnapshot.Ticket> lane(int tier, String status) {
        return lanes.stream()
                .filter(ticket -> ticket.tier() == tier && ticket.status().equals(status))
                .toList();
    }

    long tickets(int tier, String status) {
        return counts.stream()
                .filter(count -> count.tier() == tier && count.status().equals(status))
                .mapToLong(BoardCount::tickets)
                .sum();
    }

    BoardSnapshot snapshot(long revision, Instant now) {
        List<BoardSnapshot.Tier> tiers = new ArrayList<>();
        for (int tier = 1; tier <= TIERS; tier++) {
            tiers.add(tier(tier, now));
        }
        long open = counts().stream().mapToLong(BoardCount::tickets).sum();
        long arriving = tickets(0, "NEW");
        return new BoardSnapshot(
                revision,
                now,
                new BoardSnapshot.Totals(
                        open,
                        arriving,
                        tiers.stream().mapToLong(BoardSnapshot.Tier::waiting).sum(),
                        tiers.stream().mapToLong(BoardSnapshot.Tier::inProgress).sum(),
                        tiers.stream()
                                .mapToLong(BoardSnapshot.Tier::waitingForCustomer)
                                .sum(),
                        counts().stream().mapToLong(BoardCount::breached).sum(),
                        numbers.doneToday()),
                tiers,
                lane(0, "NEW"),
                new BoardSnapshot.Deliveries(
                        numbers.pending(),
                        numbers.waitingForContact(),
                        numbers.inDoubt(),
                        numbers.delivered(),
                        numbers.failed(),
                        numbers.suppressed(),
                        numbers.storm() == null ? "CLOSED" : numbers.storm()));
    }

    private BoardSnapshot.Tier tier(int tier, Instant now) {
        List<BoardCount> own =
                counts().stream().filter(count -> count.tier() == tier).toList();
        Instant oldestAt = oldest().stream()
                .filter(ticket -> ticket.tier() == tier)
                .map(Oldest::receivedAt)
                .findFirst()
                .orElse(null);
        return new BoardSnapshot.Tier(
                tier,
                tickets(tier, "QUEUED") + tickets(tier, "NEW"),
                tickets(tier, "IN_PROGRESS"),
                tickets(tier, "WAITING_FOR_CUSTOMER"),
                own.stream().mapToLong(BoardCount::breached).sum(),
                oldestAt,
                oldestAt == null
                        ? null
                        : Math.max(0, Duration.between(oldestAt, now).toSeconds()),
                breachingNext().stream().filter(ticket -> ticket.tier() == tier).toList(),
                new BoardSnapshot.Lanes(
                        Stream.concat(lane(tier, "QUEUED").stream(), lane(tier, "NEW").stream())
                                .toList(),
                        lane(tier, "IN_PROGRESS"),
                        lane(tier, "WAITING_FOR_CUSTOMER")));
    }
}
