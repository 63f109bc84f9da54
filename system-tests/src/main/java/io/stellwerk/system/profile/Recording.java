package io.stellwerk.system.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a flight recording says about a service's work.
 *
 * @param cpuMillis processor time of Java threads by what it was for
 * @param allocatedBytes memory allocated by what it was for, as the samples weigh it
 * @param lost samples that could not be taken
 */
record Recording(
        Map<Part, Double> cpuMillis,
        Map<Part, Double> allocatedBytes,
        int samples,
        int lost,
        int collections,
        double pauseMillis,
        int compilations) {

    /** Reads a recording. */
    static Recording read(Path file) throws IOException {
        Reader reader = new Reader();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                reader.add(events.readEvent());
            }
        }
        return reader.sum();
    }

    private static final class Reader {

        private final Map<Part, Double> cpu = new EnumMap<>(Part.class);
        private final Map<Part, Double> allocated = new EnumMap<>(Part.class);
        private int samples;
        private int lost;
        private int collections;
        private Duration pauses = Duration.ZERO;
        private int compilations;

        void add(RecordedEvent event) {
            switch (event.getEventType().getName()) {
                case "jdk.CPUTimeSample" -> {
                    samples++;
                    cpu.merge(
                            Part.of(stack(event)),
                            event.getDuration("samplingPeriod").toNanos() / 1e6,
                            Double::sum);
                }
                case "jdk.CPUTimeSamplesLost" -> lost += event.getInt("lostSamples");
                case "jdk.ObjectAllocationSample" ->
                    allocated.merge(Part.of(stack(event)), (double) event.getLong("weight"), Double::sum);
                case "jdk.GarbageCollection" -> {
                    collections++;
                    pauses = pauses.plus(event.getDuration("sumOfPauses"));
                }
                case "jdk.Compilation" -> compilations++;
                default -> {
                    // The recording's own events.
                }
            }
        }

        Recording sum() {
            return new Recording(cpu, allocated, samples, lost, collections, pauses.toNanos() / 1e6, compilations);
        }

        private static List<Frame> stack(RecordedEvent event) {
            RecordedStackTrace stack = event.getStackTrace();
            return stack == null
                    ? List.of()
                    : stack.getFrames().stream()
                            .map(frame -> new Frame(
                                    frame.getMethod().getType().getName(),
                                    frame.getMethod().getName()))
                            .toList();
        }
    }
}
