package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.stack.MachineUse;
import org.jspecify.annotations.Nullable;

/**
 * One measurement.
 *
 * @param done tickets that came into a queue, or actions that were answered with success
 * @param refused how many were told to come again later
 * @param seconds from the first until the last was done; where tickets come as fast as they are taken, at the desk and at
 *     the bare limit alike, with all that follows from them, so that none leaves work behind for later
 * @param answer to the answer, if there is one
 * @param queue from the answer, or from the arrival at the bare limit, into the queue
 * @param use what the desk took of the machine, until all was done that follows, such as mails
 */
public record Measured(
        Workload workload,
        Kind kind,
        int done,
        int refused,
        double seconds,
        @Nullable Latency answer,
        @Nullable Latency queue,
        MachineUse use) {

    /** Which of the measurements of a workload it is. */
    public enum Kind {
        /** The desk, with as much to do as it takes. */
        FLOOD("as much as is taken"),
        /** The desk, with arrivals by a schedule that it can keep up with. */
        STEADY("at a steady pace"),
        /** The bare limit, with as much to do as it takes. */
        BARE("bare limit");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is, for a reader. */
        public String words() {
            return words;
        }
    }

    /** How many a second. */
    public double perSecond() {
        return done / seconds;
    }

    /** Milliseconds of processor time for each, of all parts together. */
    public double cpuMillisEach() {
        return use.sum().cpuMillis() / done;
    }
}
