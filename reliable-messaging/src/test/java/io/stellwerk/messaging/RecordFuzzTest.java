package io.stellwerk.messaging;

import io.stellwerk.testing.BadRecord;
import io.stellwerk.testing.CoverageGuidedFuzz;
import io.stellwerk.testing.FuzzSettings;
import io.stellwerk.testing.FuzzedRecords;
import io.stellwerk.testing.WorkLimits;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is on a topic is read in bounded time, and kept as it came if it is parked. */
@Tag("fuzz")
class RecordFuzzTest {

    @Test
    void chance_finds_no_record_that_cannot_be_read_or_parked() {
        long seed = FuzzSettings.seed();
        FuzzedRecords records = new FuzzedRecords(seed, corpus());
        WorkLimits limits = new WorkLimits();
        int inputs = FuzzSettings.inputs(10_000);
        for (int i = 0; i < inputs; i++) {
            String which = "seed=" + seed + " input=" + i;
            ProducerRecord<byte[], byte[]> message = records.next();
            limits.check(which, () -> {
                RecordFuzzTarget.check(which, message, Publishers.OURS);
                RecordFuzzTarget.check(which, message, Publishers.ANYBODY);
            });
        }
        limits.checkMemory();
    }

    @Test
    void coverage_leads_to_no_record_that_cannot_be_read_or_parked() {
        new CoverageGuidedFuzz(RecordFuzzTarget.class, "io.stellwerk.messaging.**:com.fasterxml.jackson.core.**")
                .run(corpus().stream().map(RecordFuzzTarget::input).toList(), FuzzedRecords.WORDS, 2_000);
    }

    private static List<BadRecord> corpus() {
        List<BadRecord> corpus = new ArrayList<>(Received.badNotes(Publishers.OURS));
        corpus.addAll(Received.badNotes(Publishers.ANYBODY));
        return corpus;
    }
}
