package io.stellwerk.notification.board.persistence;

import io.stellwerk.notification.board.BoardCount;
import java.util.List;

/** Numbers of open tickets by tier and by what happens to them. */
record Lanes(List<BoardCount> counts) {

    static final List<Integer> TIERS = List.of(1, 2, 3);

    /**
     * Number of tickets of a lane.
     *
     * @param breached how many of them broke their promise of a response
     */
    record Lane(long tickets, long breached) {}

    /** Those that wait for an agent; one that a tier got before it is in a queue waits, too. */
    Lane waiting(int tier) {
        return lane(tier, List.of("QUEUED", "NEW"));
    }

    Lane inProgress(int tier) {
        return lane(tier, List.of("IN_PROGRESS"));
    }

    Lane waitingForCustomer(int tier) {
        return lane(tier, List.of("WAITING_FOR_CUSTOMER"));
    }

    /** Those that are not in a queue yet. */
    Lane arriving() {
        return lane(0, List.of("NEW"));
    }

    private Lane lane(int tier, List<String> statuses) {
        List<BoardCount> own = counts.stream()
                .filter(count -> count.tier() == tier && statuses.contains(count.status()))
                .toList();
        return new Lane(
                own.stream().mapToLong(BoardCount::tickets).sum(),
                own.stream().mapToLong(BoardCount::breached).sum());
    }
}
