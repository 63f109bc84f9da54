package io.stellwerk.benches.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a desk took of the machine between two moments.
 *
 * @param parts what each part of it took
 * @param diskBytes what reached the disks meanwhile, of all of them and of whatever else runs on the machine
 */
public record MachineUse(Map<String, ProcessFigures> parts, long diskBytes) {

    /** A measurement that begins now. */
    public static Begun begin(List<ProcessGroup> groups) {
        return new Begun(
                groups.stream()
                        .collect(Collectors.toMap(
                                group -> group, ProcessReading::of, (first, second) -> first, LinkedHashMap::new)),
                DiskWrites.bytes());
    }

    /** What all parts took together. */
    public ProcessFigures sum() {
        return parts.values().stream().reduce(new ProcessFigures(0, 0), ProcessFigures::plus);
    }

    /** The first of the two moments. */
    public record Begun(Map<ProcessGroup, ProcessReading> readings, long diskBytes) {

        /** What was taken up to now, the parts of one name together, in the order in which they were given. */
        public MachineUse end() {
            Map<String, ProcessFigures> figures = new LinkedHashMap<>();
            readings.forEach((group, begin) -> figures.merge(
                    group.name(), ProcessFigures.between(begin, ProcessReading.of(group)), ProcessFigures::plus));
            return new MachineUse(figures, DiskWrites.bytes() - diskBytes);
        }
    }
}
