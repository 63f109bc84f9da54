package io.stellwerk.system.simulation;

import io.stellwerk.notification.domain.BoardRow;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The board as notification itself makes it anew from the topics. */
final class BoardAnew {

    private BoardAnew() {}

    static Map<UUID, Object> from(Outcome outcome, List<String> topics) {
        Map<UUID, BoardRow> board = new LinkedHashMap<>();
        for (String topic : topics) {
            outcome.events(topic).stream()
                    .flatMap(event -> row(event.source()).stream())
                    .forEach(row -> board.merge(row.ticketId(), row, BoardRow::and));
        }
        return new LinkedHashMap<>(board);
    }

    @SuppressWarnings("unchecked")
    private static Optional<BoardRow> row(ConsumerRecord<String, byte[]> source) {
        try {
            Method row = Class.forName("io.stellwerk.notification.messaging.BoardEvents")
                    .getDeclaredMethod("row", ConsumerRecord.class);
            row.setAccessible(true);
            return (Optional<BoardRow>) row.invoke(null, source);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("notification makes its board anew in another way", e);
        }
    }
}
