package io.stellwerk.benches.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The wall clock of a process, which can jump. It is libfaketime's doing, because the machine's own clock belongs to
 * everybody; where that library is not installed, clocks do not jump.
 */
public final class InstanceClock {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

    private final Path file;

    InstanceClock(Path file) {
        this.file = file;
        jump(Duration.ZERO);
    }

    /** Whether clocks can jump on this machine. */
    public static boolean isPossible() {
        return LIBRARIES.stream().anyMatch(Files::exists);
    }

    /** Sets the clock so far from the true time. */
    public void jump(Duration fromTrueTime) {
        try {
            Files.writeString(file, "%+d\n".formatted(fromTrueTime.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process needs in its environment. */
    Map<String, String> environment() {
        return LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        file.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Otherwise every timed wait of the JVM ends at once.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"))
                .orElse(Map.of());
    }
}
