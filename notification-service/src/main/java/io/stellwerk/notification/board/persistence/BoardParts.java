package io.stellwerk.notification.board.persistence;

import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.board.view.BoardSnapshot;
import java.time.Duration;
import java.time.Instant;
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

    BoardSnapshot snapshot(long revision, Instant now) {
        Lanes lanes = new Lanes(counts());
        List<BoardSnapshot.Tier> tiers =
                Lanes.TIERS.stream().map(tier -> tier(tier, lanes, now)).toList();
        long open = counts().stream().mapToLong(BoardCount::tickets).sum();
        return new BoardSnapshot(
                revision,
                now,
                new BoardSnapshot.Totals(
                        open,
                        lanes.arriving().tickets(),
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

    private BoardSnapshot.Tier tier(int tier, Lanes lanes, Instant now) {
        List<BoardCount> own =
                counts().stream().filter(count -> count.tier() == tier).toList();
        Instant oldestAt = oldest().stream()
                .filter(ticket -> ticket.tier() == tier)
                .map(Oldest::receivedAt)
                .findFirst()
                .orElse(null);
        return new BoardSnapshot.Tier(
                tier,
                lanes.waiting(tier).tickets(),
                lanes.inProgress(tier).tickets(),
                lanes.waitingForCustomer(tier).tickets(),
                own.stream().mapToLong(BoardCount::breached).sum(),
                new BoardSnapshot.Breached(
                        lanes.waiting(tier).breached(),
                        lanes.inProgress(tier).breached(),
                        lanes.waitingForCustomer(tier).breached()),
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
