package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Latency;
import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;

/** Something that is done at a desk again and again. */
interface Work {

    /** What it is, in a few words. */
    String name();

    /** Does it often, as fast as it goes for a few at a time, so that it is compiled. */
    void warmUp();

    /** Does it for that time at a steady rate, and returns when all of it is done. */
    Effort run(Duration time);

    /**
     * What came of it.
     *
     * @param failed how often it was not answered as it should have been
     * @param latency from the moment at which it was to begin
     * @param further other spans of time that were observed, by what they are
     */
    record Effort(long times, long failed, ConcurrentHistogram latency, Map<String, ConcurrentHistogram> further) {

        /** Nothing but time passing. */
        static Effort idle() {
            return new Effort(0, 0, Latency.histogram(), Map.of());
        }
    }
}
