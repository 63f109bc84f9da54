package io.stellwerk.system.stack;

/**
 * What a part of the desk took of the machine between two moments.
 *
 * @param cpuMillis processor time, of all its processes together
 * @param residentBytes the memory that it has at the second moment, with what is shared divided among those who share it
 */
public record ProcessFigures(double cpuMillis, long residentBytes) {

    /** Linux counts in hundredths of a second, whatever the clock of the machine. */
    private static final double MILLIS_PER_TICK = 10;

    /** What lies between two readings of the same part. */
    static ProcessFigures between(ProcessReading begin, ProcessReading end) {
        return new ProcessFigures((end.ticks() - begin.ticks()) * MILLIS_PER_TICK, end.residentBytes());
    }

    /** The sum of two parts. */
    ProcessFigures plus(ProcessFigures other) {
        return new ProcessFigures(cpuMillis + other.cpuMillis, residentBytes + other.residentBytes);
    }
}
