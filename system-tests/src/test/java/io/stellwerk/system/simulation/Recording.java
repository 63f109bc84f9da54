package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Publishers;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Refusal;
import io.stellwerk.messaging.Transaction;
import java.util.ArrayList;
import java.util.List;

/** A service's consumer, with a count of how often each event's effect was committed. */
record Recording<P, W>(EventConsumer<P, W> consumer, String service, Mistakes mistakes)
        implements EventConsumer<P, Recording.Counted<W>> {

    static final Table<Effects> EFFECTS = new Table<>("effects");

    /** How often an event's effect was committed. */
    record Effects(String consumer, String eventId, int times) {}

    /** The consumer's work, and the events in it. */
    record Counted<W>(W work, List<IncomingEvent> events) {}

    static String key(String consumer, String eventId) {
        return consumer + "/" + eventId;
    }

    @Override
    public String name() {
        return consumer.name();
    }

    @Override
    public Publishers publishers() {
        return consumer.publishers();
    }

    @Override
    public boolean handles(String type) {
        return consumer.handles(type);
    }

    @Override
    public P read(IncomingEvent event) {
        return consumer.read(event);
    }

    @Override
    public Uni<Counted<W>> load(Transaction given, List<ReadEvent<P>> events) {
        return consumer.load(given, events).map(work -> new Counted<>(work, new ArrayList<>()));
    }

    @Override
    public void decide(Counted<W> work, ReadEvent<P> event) {
        mistakes.meet(service, name(), event.event().id());
        consumer.decide(work.work(), event);
        work.events().add(event.event());
    }

    @Override
    public List<Refusal> refused(Counted<W> work) {
        return consumer.refused(work.work());
    }

    @Override
    public Uni<Void> save(Transaction given, Counted<W> work, Outbox outbox) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        Database database = transaction.database();
        transaction.afterCommit(() -> work.events().forEach(event -> {
            String id = event.id();
            String key = key(name(), id);
            int times = database.row(EFFECTS, key).map(Effects::times).orElse(0);
            database.committed(EFFECTS).put(key, new Effects(name(), id, times + 1));
            LetterChecks.waited(transaction.world(), database, name(), event);
            database.handled().add(new Database.Announced(name(), event.subject(), id));
        }));
        return consumer.save(given, work.work(), outbox);
    }
}
