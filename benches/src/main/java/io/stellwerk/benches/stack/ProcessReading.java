package io.stellwerk.benches.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Linux has counted for a part of the desk up to a moment.
 *
 * @param ticks processor time, of children that have ended as well if children count
 * @param residentBytes memory at that moment, with what is shared divided among those who share it
 */
public record ProcessReading(long ticks, long residentBytes) {

    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    /** Where the fields that follow the command's name are: utime, stime, cutime, cstime. */
    private static final int TIMES = 11;

    /** What is counted for that part now. */
    public static ProcessReading of(ProcessGroup group) {
        if (!Files.isReadable(ProcessGroup.directory(group.root()).resolve("stat"))) {
            throw new IllegalStateException(
                    group.name() + " (process " + group.root() + ") cannot be measured: it ended, or this is no Linux");
        }
        return group.pids()
                .map(pid -> of(ProcessGroup.directory(pid), group.withChildren()))
                .reduce(new ProcessReading(0, 0), ProcessReading::plus);
    }

    /** What is counted for the processes that one has started and that have ended by now. */
    static ProcessReading ofEndedChildren(long process) {
        String stat = read(ProcessGroup.directory(process).resolve("stat"));
        return new ProcessReading(ticks(stat, true) - ticks(stat, false), 0);
    }

    private static ProcessReading of(Path process, boolean withChildren) {
        return new ProcessReading(
                ticks(read(process.resolve("stat")), withChildren),
                number(SHARE, read(process.resolve("smaps_rollup"))) << 10);
    }

    private ProcessReading plus(ProcessReading other) {
        return new ProcessReading(ticks + other.ticks, residentBytes + other.residentBytes);
    }

    /** The command's name stands in parentheses and may contain anything. */
    static long ticks(String stat, boolean withChildren) {
        if (stat.isEmpty()) {
            return 0;
        }
        List<String> fields =
                List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" "));
        return fields.subList(TIMES, TIMES + (withChildren ? 4 : 2)).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            // It ended a moment ago, and who started it counts what it took.
            return "";
        }
    }
}
