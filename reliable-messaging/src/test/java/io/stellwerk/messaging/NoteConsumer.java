package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes each note down and says so. */
@ApplicationScoped
class NoteConsumer implements EventConsumer<NoteConsumer.NoteWritten, List<Note>> {

    static final String TAKEN = "notes.taken.v1";
    static final String STATES = "notes.states.v1";
    static final String UNDECIDABLE = "cannot be decided";
    static final String REFUSED = "refused by the database";

    /** The types that these tests publish. */
    enum Types implements EventType {
        NOTE_TAKEN;

        @Override
        public String wireName() {
            return "stellwerk.notes.note-taken.v1";
        }
    }

    record NoteTaken(String notebook, String text) {}

    record NoteWritten(String text) {}

    /** Texts that cannot be decided for now. */
    static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    /** Texts that are answered with a refusal for now. */
    static final Set<String> UNWANTED = ConcurrentHashMap.newKeySet();

    private final BatchInbox inbox;

    NoteConsumer(BatchInbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("notes-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this);
    }

    @Override
    public String name() {
        return "notes-in";
    }

    @Override
    public boolean handles(String type) {
        return type.equals("stellwerk.test.note-written.v1");
    }

    @Override
    public NoteWritten read(IncomingEvent event) {
        return event.as(NoteWritten.class);
    }

    @Override
    public Uni<List<Note>> load(Transaction transaction, List<ReadEvent<NoteWritten>> events) {
        return Uni.createFrom().item(ArrayList::new);
    }

    @Override
    public void decide(List<Note> notes, ReadEvent<NoteWritten> event) {
        NoteWritten written = event.payload();
        if (written.text().equals(UNDECIDABLE)) {
            throw new IllegalStateException("nothing can be decided about this note");
        }
        if (BROKEN.contains(written.text())) {
            throw new IllegalStateException("the rules are not mended yet");
        }
        notes.add(Note.of(event.event(), written.text()));
    }

    @Override
    public List<Refusal> refused(List<Note> notes) {
        return notes.stream()
                .filter(note -> UNWANTED.contains(note.text))
                .map(note -> new Refusal(note.event, "UNWANTED"))
                .toList();
    }

    @Override
    public Uni<Void> save(Transaction transaction, List<Note> all, Outbox outbox) {
        List<Note> notes =
                all.stream().filter(note -> !UNWANTED.contains(note.text)).toList();
        for (Note note : notes) {
            outbox.add(new OutgoingEvent(
                    TAKEN,
                    note.notebook,
                    UUID.nameUUIDFromBytes(("taken " + note.eventId).getBytes(StandardCharsets.UTF_8)),
                    Types.NOTE_TAKEN,
                    java.time.Instant.EPOCH,
                    null,
                    new NoteTaken(note.notebook, note.text)));
        }
        return transaction.entities().persistAll(notes.toArray());
    }
}
