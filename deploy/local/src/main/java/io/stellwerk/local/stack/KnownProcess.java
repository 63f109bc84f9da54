package io.stellwerk.local.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process known by its number and its start: another one that was given the same number later is not it.
 *
 * @param startedAt milliseconds since 1970
 */
public record KnownProcess(long pid, long startedAt) {

    /** Systems tell the start in ticks, so two readings may differ a little. */
    private static final long TOLERANCE_MILLIS = 1_000;

    /** The process as it is now. */
    public static KnownProcess of(ProcessHandle handle) {
        return new KnownProcess(handle.pid(), startOf(handle));
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end; true if it did within the time. */
    public boolean end(Duration grace) {
        var running = handle();
        if (running.isEmpty()) {
            return true;
        }
        running.get().destroy();
        return hasEnded(running.get(), grace);
    }

    /** Ends it by force; true if it did within the time. */
    public boolean kill(Duration patience) {
        var running = handle();
        if (running.isEmpty()) {
            return true;
        }
        running.get().destroyForcibly();
        return hasEnded(running.get(), patience);
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> Math.abs(startOf(found) - startedAt) <= TOLERANCE_MILLIS);
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
    }
}
