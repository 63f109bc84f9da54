package io.stellwerk.system.simulation;

import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.board.BoardSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The board as notification itself makes it anew from the topics. */
final class BoardAnew {

    private BoardAnew() {}

    static Map<UUID, Object> from(Outcome outcome, List<String> topics) {
        BoardSource source = source();
        Map<UUID, BoardRow> board = new LinkedHashMap<>();
        for (String topic : topics) {
            outcome.events(topic).stream()
                    .flatMap(event -> source.row(event.source()).stream())
                    .forEach(row -> board.merge(row.ticketId(), row, BoardRow::and));
        }
        return new LinkedHashMap<>(board);
    }

    private static BoardSource source() {
        return (BoardSource) new Beans(new SimulatedClock(() -> Instant.EPOCH), new SimulatedRandom(new Chance(0)))
                .get("io.stellwerk.notification.tickets.messaging.BoardTopics");
    }
}
