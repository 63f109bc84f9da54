package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Notebooks whose present state is published on a compacted topic. */
abstract class StateFaultBase extends NoteFaultBase {

    static OutgoingEvent state(String notebook, String text) {
        return event(NoteConsumer.STATES, notebook, text);
    }

    /** A state as it waits in the outbox. */
    OutboxRow row(String text) {
        return new OutboxRow(
                NoteConsumer.STATES,
                notebook,
                StoredHeaders.of(Map.of()),
                WireJson.write(new NoteConsumer.NoteTaken(notebook, text)));
    }

    /** Commits events, each in a transaction of its own. */
    void commit(OutgoingEvent... events) {
        for (OutgoingEvent event : events) {
            transact((transaction, outbox) -> {
                outbox.add(event);
                return Uni.createFrom().voidItem();
            });
        }
    }

    /** A notebook's states as they were published, once there are so many. */
    List<String> statesOf(String key, int count) {
        return texts(published(NoteConsumer.STATES, key, count));
    }
}
