package io.stellwerk.benches.load;

import io.stellwerk.benches.stack.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A steady stream of stories, so many a second; it can be held up, and then all that were begun come to their end. */
public final class Load implements AutoCloseable {

    private static final int MOST_AT_ONCE = 80;
    private static final Duration PROBED_EVERY = Duration.ofMillis(200);
    private static final Duration LONGEST_STORY = Duration.ofMinutes(8);

    private final Door door;
    private final Journal journal;
    private final Integration integration;
    private final Random seeds;
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private volatile boolean closed;
    private volatile int perSecond;

    public Load(Door door, Journal journal, Integration integration, long seed) {
        this.door = door;
        this.journal = journal;
        this.integration = integration;
        this.seeds = new Random(seed);
        Thread.ofVirtual().name("load").start(this::run);
    }

    /** Begins so many stories a second from now on. */
    public void flow(int storiesPerSecond) {
        perSecond = storiesPerSecond;
    }

    /** Begins no more stories, and returns when those that were begun are at their end. */
    public void holdUp() {
        perSecond = 0;
        Waiting.until("all stories are at their end", LONGEST_STORY, () -> atWork.get() == 0);
    }

    /** Asks for something and waits until it is in a queue: how long that took. */
    public Duration probe() {
        Instant begin = Instant.now();
        Random random = new Random(nextSeed());
        String ticketId = new Customer(door, journal, random).ask();
        new Agent(door, journal, random, "probe").findQueued(ticketId, PROBED_EVERY);
        return Duration.between(begin, Instant.now());
    }

    /** How many stories were told. */
    public int told() {
        return told.get();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        while (!closed) {
            int rate = perSecond;
            if (rate > 0 && atWork.get() < MOST_AT_ONCE) {
                begin();
            }
            Waiting.forAWhile(Duration.ofMillis(rate > 0 ? 1000L / rate : 100));
        }
    }

    private void begin() {
        atWork.incrementAndGet();
        Story story = new Story(door, journal, integration, nextSeed());
        Thread.ofVirtual().start(() -> {
            try {
                story.run();
            } finally {
                told.incrementAndGet();
                atWork.decrementAndGet();
            }
        });
    }

    private synchronized long nextSeed() {
        return seeds.nextLong();
    }
}
