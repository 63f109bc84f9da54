package io.stellwerk.intake.email;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Memory for mails that are being read. Reading takes a few times as much as the mail, so that large mails wait for each
 * other; small ones have room in any number.
 */
final class ReadingRoom {
    private static final int UNIT = 16 * 1024;
    private static final int COPIES = 3;
    private static final int TREE = 24;
    private static final int MAX_TREE_SOURCE = 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final int units;
    private final Semaphore free;

    ReadingRoom(long bytes) {
        this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(units, true);
    }

    /** Work on a mail, which may refuse it. */
    interface Reading<T, E extends Exception> {
        T read() throws E;
    }

    /**
     * Waits for room and reads.
     *
     * @throws NoRoomToRead if others take too long
     */
    <T, E extends Exception> T read(int length, Reading<T, E> reading) throws E {
        int needed = (int) Math.min(units, 1 + estimate(length) / UNIT);
        try {
            if (!free.tryAcquire(needed, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoRoomToRead();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoRoomToRead();
        }
        try {
            return reading.read();
        } finally {
            free.release(needed);
        }
    }

    /** The parts and files of a mail are copies; elements of HTML take many times their letters. */
    private static long estimate(int length) {
        return (long) COPIES * length + (long) TREE * Math.min(length, MAX_TREE_SOURCE);
    }
}
