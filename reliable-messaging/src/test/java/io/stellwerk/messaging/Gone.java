package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** A consumer that nobody finds by its name: one that a later version does not have any more. */
record Gone(NoteConsumer consumer) implements EventConsumer<NoteConsumer.NoteWritten, List<Note>> {

    @Override
    public String name() {
        return "gone-in";
    }

    @Override
    public boolean handles(String type) {
        return consumer.handles(type);
    }

    @Override
    public NoteConsumer.NoteWritten read(IncomingEvent event) {
        return consumer.read(event);
    }

    @Override
    public Uni<List<Note>> load(Transaction transaction, List<ReadEvent<NoteConsumer.NoteWritten>> events) {
        return consumer.load(transaction, events);
    }

    @Override
    public void decide(List<Note> notes, ReadEvent<NoteConsumer.NoteWritten> event) {
        consumer.decide(notes, event);
    }

    @Override
    public Uni<Void> save(Transaction transaction, List<Note> notes, Outbox outbox) {
        return consumer.save(transaction, notes, outbox);
    }
}
