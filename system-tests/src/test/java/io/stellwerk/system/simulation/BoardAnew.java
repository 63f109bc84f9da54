package io.stellwerk.system.simulation;

import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The board as notification itself makes it anew from the topics. */
final class BoardAnew {

    private BoardAnew() {}

    @SuppressWarnings("unchecked")
    static Map<UUID, Object> from(Outcome outcome, List<String> topics) {
        try {
            Constructor<?> constructor = Class.forName("io.stellwerk.notification.messaging.BoardReplay")
                    .getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            EventConsumer<Map<UUID, Object>> replay =
                    (EventConsumer<Map<UUID, Object>>) constructor.newInstance("replay", new BoardTable());
            Map<UUID, Object> board = new LinkedHashMap<>();
            for (String topic : topics) {
                outcome.events(topic).stream()
                        .filter(event -> replay.handles(event.type()))
                        .forEach(event -> replay.decide(board, incoming(event)));
            }
            return board;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("notification makes its board anew in another way", e);
        }
    }

    private static IncomingEvent incoming(Outcome.Event event) {
        return new IncomingEvent(
                event.id(),
                event.type(),
                "/simulation",
                event.key(),
                Instant.parse(event.time()),
                null,
                event.source().value());
    }
}
