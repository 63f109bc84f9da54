package io.stellwerk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts records that chance has made of good and bad ones onto a topic of a running service, which has to pass them all. */
public final class RecordFuzz {

    private static final int USUAL_INPUTS = 200;
    private static final int AT_ONCE = 500;

    private final BadRecordStrike channel;
    private final List<BadRecord> corpus;

    /**
     * A fuzz of the channel on which a service reads a topic.
     *
     * @param service as in its consumer group, such as {@code intake}
     * @param good an event that the service acts on
     * @param bad the mistakes that are changed further, of {@link BadRecords}
     */
    public RecordFuzz(String service, String topic, TestEvent good, List<BadRecord> bad) {
        this.channel = new BadRecordStrike(service, topic);
        this.corpus = new ArrayList<>(bad);
        bad.forEach(_ -> corpus.add(BadRecord.taken("good", BadRecord.good(topic, good, _ -> {}))));
    }

    /** Publishes them, and waits until the service has read them all. */
    public void run() {
        FuzzedRecords records = new FuzzedRecords(FuzzSettings.seed(), corpus);
        for (int left = FuzzSettings.inputs(USUAL_INPUTS); left > 0; left -= AT_ONCE) {
            channel.publish(Stream.generate(records::next)
                    .limit(Math.min(left, AT_ONCE))
                    .toList());
            channel.awaitAllRead();
        }
    }
}
