package io.stellwerk.benches.stack;

/**
 * What a part of the desk took of the machine between two moments.
 *
 * @param cpuMillis processor time, of all its processes together
 * @param residentBytes the memory that it has at the second moment, with what is shared divided among those who share it
 */
public record ProcessFigures(double cpuMillis, long residentBytes) {

    /** Linux counts in hundredths of a second, whatever the clock of the machine. */
    private static final double MILLIS_PER_TICK = 10;

    /** What a part has taken since it was started. */
    public static ProcessFigures sinceStart(ProcessGroup group) {
        return between(new ProcessReading(0, 0), ProcessReading.of(group));
    }

    /** What was taken by the processes that one has started and that have ended by now. */
    public static ProcessFigures ofEndedChildren(long process) {
        return between(new ProcessReading(0, 0), ProcessReading.ofEndedChildren(process));
    }

    /** What lies between two readings of the same part. */
    static ProcessFigures between(ProcessReading begin, ProcessReading end) {
        return new ProcessFigures((end.ticks() - begin.ticks()) * MILLIS_PER_TICK, end.residentBytes());
    }

    /** The sum of two parts. */
    ProcessFigures plus(ProcessFigures other) {
        return new ProcessFigures(cpuMillis + other.cpuMillis, residentBytes + other.residentBytes);
    }
}
