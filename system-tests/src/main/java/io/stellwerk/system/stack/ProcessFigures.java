package io.stellwerk.system.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a part of the desk took of the machine between two moments.
 *
 * @param cpuMillis processor time, of all its processes together
 * @param writtenBytes what it handed to the disk
 * @param residentBytes the memory that it has at the second moment, with what is shared divided among those who share it
 */
public record ProcessFigures(double cpuMillis, long writtenBytes, long residentBytes) {

    /** Linux counts in hundredths of a second, whatever the clock of the machine. */
    private static final double MILLIS_PER_TICK = 10;

    /** What lies between two readings of the same part. */
    public static ProcessFigures between(ProcessReading begin, ProcessReading end) {
        return new ProcessFigures(
                (end.ticks() - begin.ticks()) * MILLIS_PER_TICK,
                end.writtenBytes() - begin.writtenBytes(),
                end.residentBytes());
    }

    /** A measurement that begins now. */
    public static Begun begin(List<ProcessGroup> groups) {
        return new Begun(groups.stream()
                .collect(Collectors.toMap(
                        group -> group, ProcessReading::of, (first, second) -> first, LinkedHashMap::new)));
    }

    /** The sum of two parts. */
    public ProcessFigures plus(ProcessFigures other) {
        return new ProcessFigures(
                cpuMillis + other.cpuMillis, writtenBytes + other.writtenBytes, residentBytes + other.residentBytes);
    }

    /** What all of them took together. */
    public static ProcessFigures sum(Map<String, ProcessFigures> parts) {
        return parts.values().stream().reduce(new ProcessFigures(0, 0, 0), ProcessFigures::plus);
    }

    /** The first of the two moments. */
    public record Begun(Map<ProcessGroup, ProcessReading> readings) {

        /** What the parts of each name took up to now, in the order in which they were given. */
        public Map<String, ProcessFigures> end() {
            Map<String, ProcessFigures> figures = new LinkedHashMap<>();
            readings.forEach((group, begin) ->
                    figures.merge(group.name(), between(begin, ProcessReading.of(group)), ProcessFigures::plus));
            return figures;
        }
    }
}
