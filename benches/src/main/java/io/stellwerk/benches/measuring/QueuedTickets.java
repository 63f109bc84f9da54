package io.stellwerk.benches.measuring;

import io.stellwerk.embedded.Topics;
import io.stellwerk.local.events.EventStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The tickets that have come into a queue since it began to watch: when first, and how often. */
public final class QueuedTickets implements AutoCloseable {

    private static final String QUEUED = "stellwerk.escalation.ticket-queued.v1";

    private final EventStream events;
    private final Thread listener;
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final Set<String> seenAgain = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public QueuedTickets(String bootstrapServers) {
        events = EventStream.open(bootstrapServers, Topics.ESCALATION_TICKETS::equals, false);
        listener = Thread.ofPlatform().name("queued").start(this::listen);
    }

    /** How many there are. */
    public int number() {
        return firstSeen.size();
    }

    /** All of them, with the nano time at which each was seen first. */
    public Map<String, Long> firstSeen() {
        return firstSeen;
    }

    /** Those that were queued more than once. */
    public Set<String> seenAgain() {
        return seenAgain;
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.join();
            events.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!closed) {
            events.next(Duration.ofMillis(20)).forEach(this::note);
        }
    }

    private void note(ConsumerRecord<String, byte[]> event) {
        var type = event.headers().lastHeader("ce_type");
        if (type != null
                && QUEUED.equals(new String(type.value(), StandardCharsets.UTF_8))
                && firstSeen.putIfAbsent(event.key(), System.nanoTime()) != null) {
            seenAgain.add(event.key());
        }
    }
}
