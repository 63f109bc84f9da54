package io.stellwerk.benches.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What was written to the disks of this machine, whoever asked for it, journals included. What Linux counts for a process
 * is no measure: it counts the whole folio, of up to 2 MiB, of which a commit writes 8 KiB.
 */
final class DiskWrites {

    private static final Path COUNTERS = Path.of("/proc/diskstats");
    private static final Path DISKS = Path.of("/sys/block");

    /** What lies upon a disk that counts itself, or in memory. */
    private static final Pattern NO_DISK = Pattern.compile("(loop|z?ram|dm-|md|sr)\\d+");

    /** The unit of the counters, whatever a disk's own sectors are. */
    private static final int SECTOR = 512;

    private static final int NAME = 2;
    private static final int SECTORS_WRITTEN = 9;

    private DiskWrites() {}

    /** Bytes since the machine started; 0 where Linux shows no disk. */
    static long bytes() {
        try {
            return Files.isReadable(COUNTERS)
                    ? bytes(Files.readAllLines(COUNTERS), name -> Files.isDirectory(DISKS.resolve(name)))
                    : 0;
        } catch (IOException e) {
            throw new IllegalStateException("what is written to the disks cannot be read", e);
        }
    }

    /** A partition is counted with its disk. */
    static long bytes(List<String> counters, Predicate<String> isWhole) {
        return counters.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> isWhole.test(fields[NAME])
                        && !NO_DISK.matcher(fields[NAME]).matches())
                .mapToLong(fields -> Long.parseLong(fields[SECTORS_WRITTEN]) * SECTOR)
                .sum();
    }
}
