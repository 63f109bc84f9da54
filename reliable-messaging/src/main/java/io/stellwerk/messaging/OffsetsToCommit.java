package io.stellwerk.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The offsets up to which the records of each partition are handled, and that are not committed yet. */
final class OffsetsToCommit {

    private final Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
    private boolean scheduled;

    /** Adds offsets unless later ones are known; returns true if a commit must be scheduled, as none is. */
    synchronized boolean add(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> handled.merge(partition, offset, OffsetsToCommit::later));
        boolean first = !scheduled;
        scheduled = true;
        return first;
    }

    /**
     * Removes all, and returns those of the assigned partitions: a batch may be done when its partition belongs to another
     * instance, which then says how far it is.
     */
    synchronized Map<TopicPartition, OffsetAndMetadata> take(Collection<TopicPartition> assigned) {
        scheduled = false;
        Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>(handled);
        handled.clear();
        taken.keySet().retainAll(assigned);
        return taken;
    }

    private static OffsetAndMetadata later(OffsetAndMetadata one, OffsetAndMetadata other) {
        return one.offset() > other.offset() ? one : other;
    }
}
