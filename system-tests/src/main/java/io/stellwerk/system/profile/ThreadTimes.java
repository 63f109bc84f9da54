package io.stellwerk.system.profile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each living thread of a Java process has taken so far, by the number that the system knows it by. */
record ThreadTimes(Map<Long, Taken> threads) {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^\"(?<name>.*)\" .*?cpu=(?<cpu>[0-9.]+)ms (?:.*?allocated=(?<number>\\d+)(?<unit>[BKMG]) )?.*nid=(?<id>\\d+) ");

    /** What a thread has taken: processor time, and memory that it allocated. */
    record Taken(String name, double cpuMillis, long allocatedBytes) {}

    /** Reads what {@code jcmd Thread.print -e} writes. */
    static ThreadTimes parse(String print) {
        Map<Long, Taken> threads = new HashMap<>();
        Matcher line = LINE.matcher(print);
        while (line.find()) {
            threads.put(
                    Long.parseLong(line.group("id")),
                    new Taken(
                            line.group("name"),
                            Double.parseDouble(line.group("cpu")),
                            line.group("number") == null
                                    ? 0
                                    : bytes(Long.parseLong(line.group("number")), line.group("unit"))));
        }
        return new ThreadTimes(Map.copyOf(threads));
    }

    /** Processor time since the process was started, without what has ended. */
    Map<ThreadKind, Double> cpuMillis() {
        return cpuMillisSince(new ThreadTimes(Map.of()));
    }

    /** Processor time since an earlier moment. What ended in between is in neither and adds nothing. */
    Map<ThreadKind, Double> cpuMillisSince(ThreadTimes earlier) {
        Map<ThreadKind, Double> kinds = new EnumMap<>(ThreadKind.class);
        threads.forEach((id, now) -> kinds.merge(
                ThreadKind.of(now.name()), now.cpuMillis() - earlier.of(id).cpuMillis(), Double::sum));
        return kinds;
    }

    /** Memory allocated since an earlier moment. */
    long allocatedBytesSince(ThreadTimes earlier) {
        return threads.entrySet().stream()
                .mapToLong(thread -> thread.getValue().allocatedBytes()
                        - earlier.of(thread.getKey()).allocatedBytes())
                .sum();
    }

    private Taken of(long id) {
        return threads.getOrDefault(id, new Taken("", 0, 0));
    }

    private static long bytes(long number, String unit) {
        return number << (10 * "BKMG".indexOf(unit));
    }
}
