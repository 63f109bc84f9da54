package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tickets drawn by lot from all that were made. They are reckoned, not read: nothing about them is in a cache because of
 * the draw.
 */
final class TicketDraw {

    private static final int MOST = 60_000;

    private final List<FilledTicket> drawn;

    private TicketDraw(List<FilledTicket> drawn) {
        this.drawn = List.copyOf(drawn);
    }

    /** Draws by a seed. */
    static TicketDraw of(Connections connections, List<FilledRange> ranges, long seed) throws SQLException {
        Random random = new Random(seed);
        long all = ranges.getLast().last();
        int wanted = (int) Math.min(MOST, all);
        Set<Long> numbers = new LinkedHashSet<>();
        while (numbers.size() < wanted) {
            numbers.add(1 + random.nextLong(all));
        }
        List<FilledTicket> tickets = new ArrayList<>();
        try (Connection connection = connections.to(Connections.SERVER)) {
            connection.setAutoCommit(false);
            Connections.execute(connection, Script.functions().statements());
            for (FilledRange range : ranges) {
                String own = numbers.stream()
                        .filter(number -> number >= range.first() && number <= range.last())
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
                tickets.addAll(Connections.query(
                        connection,
                        "select " + FilledTicket.COLUMNS + " from ("
                                + Script.tickets(range, "unnest(cast('{" + own + "}' as bigint[]))") + ") as t",
                        FilledTicket::of));
            }
            connection.rollback();
        }
        Collections.shuffle(tickets, random);
        return new TicketDraw(tickets);
    }

    /** One ticket after the other of some kind, and from the first again after the last. */
    Pile pile(Predicate<FilledTicket> kind) {
        return new Pile(drawn.stream().filter(kind).toList());
    }

    /** The same for those whose place in the draw leaves that remainder, so that two piles have none in common. */
    Pile pile(Predicate<FilledTicket> kind, int remainder, int piles) {
        List<FilledTicket> matching = drawn.stream().filter(kind).toList();
        List<FilledTicket> own = new ArrayList<>();
        for (int place = remainder; place < matching.size(); place += piles) {
            own.add(matching.get(place));
        }
        return new Pile(own);
    }

    /** Tickets to be taken one by one. */
    static final class Pile {
        private final List<FilledTicket> tickets;
        private final AtomicInteger next = new AtomicInteger();

        private Pile(List<FilledTicket> tickets) {
            this.tickets = tickets;
        }

        FilledTicket next() {
            return tickets.get(Math.floorMod(next.getAndIncrement(), tickets.size()));
        }
    }
}
