package io.stellwerk.benches.speed;

import io.stellwerk.benches.stack.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Tells whether the machine has its hands free: beside other work, figures mean little. */
final class QuietMachine {

    private static final Path COUNTERS = Path.of("/proc/stat");
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    /** Above this part of all processors, other work is in the way. */
    static final double MOST = 0.15;

    private QuietMachine() {}

    /** Which part of all processors is busy with something else; 0 where that cannot be known. */
    static double busy() throws IOException {
        if (!Files.isReadable(COUNTERS)) {
            return 0;
        }
        long[] before = counters(Files.readString(COUNTERS));
        Waiting.forAWhile(LOOK);
        return busy(before, counters(Files.readString(COUNTERS)));
    }

    /** What the first line counts, in ticks: user, nice, system, idle, waiting for a disk, and others. */
    static long[] counters(String stat) {
        return Arrays.stream(stat.lines().findFirst().orElseThrow().split(" +"))
                .skip(1)
                .limit(8)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    static double busy(long[] before, long[] after) {
        long all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
        long free = after[IDLE] + after[WAITING] - before[IDLE] - before[WAITING];
        return all == 0 ? 0 : 1 - (double) free / all;
    }
}
