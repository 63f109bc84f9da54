package io.stellwerk.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Gets a service past records on which it dies again and again, such as one of a few kilobytes that is a gigabyte when it is
 * unpacked: Kafka's client unpacks a record as a whole before anybody can look at it.
 *
 * <p>Each start notes beside the committed offset that it begins there; whatever is handled overwrites the note. Where two starts
 * in a row came to nothing, the next one reads one record at a time, and notes before each that it is about to read it. A record
 * on which two such readings ended with the service is set aside.
 */
final class CrashLoopRecovery {

    /** Not Quarkus's own, which works in a whole service only. */
    private static final Logger LOG = Logger.getLogger(CrashLoopRecovery.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String DIED = "the service died while it was read";

    /** More than come together in one poll of any channel. */
    private static final int MOST_ALONE = 600;

    private final Supplier<Consumer<String, byte[]>> readers;
    private final Handling handling;

    /**
     * Reads with readers that belong to no group and take one record at a time.
     *
     * @param handling what becomes of the records
     */
    CrashLoopRecovery(Supplier<Consumer<String, byte[]>> readers, Handling handling) {
        this.readers = readers;
        this.handling = handling;
    }

    /** Does something with records, and returns when that is committed. */
    interface Handling {

        /** Handles a record as usual. */
        void handle(ConsumerRecord<String, byte[]> source) throws Exception;

        /** Parks what is known of a record that cannot be read. */
        void setAside(TopicPartition partition, long offset, String reason) throws Exception;
    }

    /** Called by the thread that polls, before it does; a failure leaves everything as it was. */
    void assigned(Consumer<?, ?> group, Collection<TopicPartition> partitions) {
        try {
            Map<TopicPartition, FailedStarts> begun = begin(group, Set.copyOf(partitions));
            begun.forEach((partition, starts) -> {
                if (starts.isSuspicious()) {
                    readAlone(group, partition, starts);
                }
            });
        } catch (RuntimeException e) {
            LOG.infof("the start is not noted: reason=%s", e);
        }
    }

    private static Map<TopicPartition, FailedStarts> begin(Consumer<?, ?> group, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = group.endOffsets(partitions, TIMEOUT);
        Map<TopicPartition, OffsetAndMetadata> committed = group.committed(partitions, TIMEOUT);
        Map<TopicPartition, FailedStarts> begun = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> notes = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long position = group.position(partition, TIMEOUT);
            if (position < ends.getOrDefault(partition, 0L)) {
                FailedStarts starts =
                        FailedStarts.at(position, committed.get(partition)).begun();
                begun.put(partition, starts);
                notes.put(partition, starts.note());
            }
        }
        if (!notes.isEmpty()) {
            group.commitSync(notes, TIMEOUT);
        }
        return begun;
    }

    private void readAlone(Consumer<?, ?> group, TopicPartition partition, FailedStarts first) {
        LOG.warnf(
                "starts came to nothing, so records are read one by one: topic=%s partition=%d offset=%d starts=%d",
                partition.topic(), partition.partition(), first.offset(), first.starts());
        long timeEnds = System.nanoTime() + LONGEST.toNanos();
        FailedStarts at = first;
        try (Consumer<String, byte[]> reader = readers.get()) {
            reader.assign(List.of(partition));
            long end = reader.endOffsets(List.of(partition), TIMEOUT).getOrDefault(partition, 0L);
            for (int i = 0; i < MOST_ALONE && at.offset() < end && System.nanoTime() < timeEnds; i++) {
                FailedStarts next =
                        at.isFatal() ? setAside(group, partition, at, DIED) : readOne(group, reader, partition, at);
                if (next.offset() == at.offset()) {
                    break;
                }
                at = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warnf(e, "records are not read one by one any more: topic=%s", partition.topic());
        }
        if (at.offset() > first.offset()) {
            group.seek(partition, at.offset());
            group.commitSync(Map.of(partition, new OffsetAndMetadata(at.offset())), TIMEOUT);
        }
    }

    /** Where to go on; the same place if there is nothing more. */
    private FailedStarts readOne(
            Consumer<?, ?> group, Consumer<String, byte[]> reader, TopicPartition partition, FailedStarts at)
            throws Exception {
        group.commitSync(Map.of(partition, at.reading().note()), TIMEOUT);
        List<ConsumerRecord<String, byte[]>> records;
        try {
            reader.seek(partition, at.offset());
            records = reader.poll(TIMEOUT).records(partition);
        } catch (OutOfMemoryError e) {
            return setAside(group, partition, at, "reading it takes more memory than there is");
        }
        group.commitSync(Map.of(partition, at.read().note()), TIMEOUT);
        if (records.isEmpty()) {
            return at;
        }
        ConsumerRecord<String, byte[]> source = records.getFirst();
        handling.handle(source);
        return FailedStarts.at(source.offset() + 1, null);
    }

    private FailedStarts setAside(Consumer<?, ?> group, TopicPartition partition, FailedStarts at, String reason)
            throws Exception {
        handling.setAside(partition, at.offset(), reason);
        FailedStarts next = FailedStarts.at(at.offset() + 1, null);
        group.commitSync(Map.of(partition, next.note()), TIMEOUT);
        return next;
    }
}
