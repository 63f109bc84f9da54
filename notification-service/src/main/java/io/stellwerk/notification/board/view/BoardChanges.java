package io.stellwerk.notification.board.view;

import io.stellwerk.notification.board.view.BoardSnapshot.Breached;
import io.stellwerk.notification.board.view.BoardSnapshot.Deliveries;
import io.stellwerk.notification.board.view.BoardSnapshot.Ticket;
import io.stellwerk.notification.board.view.BoardSnapshot.Totals;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Difference between a snapshot and the one before. Lists are of ids, and left out where they are as before.
 *
 * @param changed the tickets of the lists that the snapshot before has not or has otherwise
 */
public record BoardChanges(
        long revision,
        Instant at,
        Totals totals,
        List<Tier> tiers,
        @Nullable List<UUID> arriving,
        Deliveries deliveries,
        List<Ticket> changed) {

    /** A support tier, with the numbers that it has now. */
    public record Tier(
            int tier,
            long waiting,
            long inProgress,
            long waitingForCustomer,
            long breached,
            Breached breachedByLane,
            @Nullable Instant oldestReceivedAt,
            @Nullable Long oldestAgeSeconds,
            @Nullable List<UUID> breachingNext,
            Lanes tickets) {}

    /** The lanes of a tier. */
    public record Lanes(
            @Nullable List<UUID> waiting,
            @Nullable List<UUID> inProgress,
            @Nullable List<UUID> waitingForCustomer) {}

    /** Leads from one snapshot to a later one. */
    public static BoardChanges between(BoardSnapshot before, BoardSnapshot after) {
        Map<UUID, Ticket> known = byId(before);
        Map<Integer, BoardSnapshot.Tier> tiers =
                before.tiers().stream().collect(Collectors.toMap(BoardSnapshot.Tier::tier, Function.identity()));
        return new BoardChanges(
                after.revision(),
                after.at(),
                after.totals(),
                after.tiers().stream()
                        .map(tier -> between(tiers.get(tier.tier()), tier))
                        .toList(),
                ids(before.arriving(), after.arriving()),
                after.deliveries(),
                byId(after).values().stream()
                        .filter(ticket -> !ticket.equals(known.get(ticket.ticketId())))
                        .toList());
    }

    private static Tier between(BoardSnapshot.@Nullable Tier before, BoardSnapshot.Tier after) {
        BoardSnapshot.Lanes lanes = before == null ? null : before.tickets();
        BoardSnapshot.Lanes now = after.tickets();
        return new Tier(
                after.tier(),
                after.waiting(),
                after.inProgress(),
                after.waitingForCustomer(),
                after.breached(),
                after.breachedByLane(),
                after.oldestReceivedAt(),
                after.oldestAgeSeconds(),
                ids(before == null ? null : before.breachingNext(), after.breachingNext()),
                new Lanes(
                        ids(lanes == null ? null : lanes.waiting(), now.waiting()),
                        ids(lanes == null ? null : lanes.inProgress(), now.inProgress()),
                        ids(lanes == null ? null : lanes.waitingForCustomer(), now.waitingForCustomer())));
    }

    private static @Nullable List<UUID> ids(@Nullable List<Ticket> before, List<Ticket> after) {
        List<UUID> now = ids(after);
        return before != null && Objects.equals(ids(before), now) ? null : now;
    }

    private static List<UUID> ids(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::ticketId).toList();
    }

    private static Map<UUID, Ticket> byId(BoardSnapshot snapshot) {
        return Stream.concat(
                        Stream.of(snapshot.arriving()),
                        snapshot.tiers().stream()
                                .flatMap(tier -> Stream.of(
                                        tier.breachingNext(),
                                        tier.tickets().waiting(),
                                        tier.tickets().inProgress(),
                                        tier.tickets().waitingForCustomer())))
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Ticket::ticketId, Function.identity(), (one, _) -> one));
    }
}
