package io.stellwerk.system.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** The topics, their partitions and the groups' committed offsets, all of which survive everything. */
final class Broker {

    private final int partitions;
    private final Map<String, List<List<ConsumerRecord<String, byte[]>>>> topics = new TreeMap<>();
    private final Map<String, Long> committed = new TreeMap<>();
    private final List<List<ProducerRecord<String, byte[]>>> uncommitted = new ArrayList<>();

    Broker(int partitions) {
        this.partitions = partitions;
    }

    int partitions() {
        return partitions;
    }

    int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), partitions);
    }

    void append(String topic, String key, Iterable<Header> headers, byte[] value) {
        Headers copy = new RecordHeaders(headers);
        int partition = partitionOf(key);
        List<ConsumerRecord<String, byte[]>> log = log(topic, partition);
        log.add(new ConsumerRecord<>(
                topic,
                partition,
                log.size(),
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                copy,
                java.util.Optional.empty()));
    }

    /** A new producer of the compacted topics; the earlier ones are refused from now on. */
    int newEpoch() {
        uncommitted.add(new ArrayList<>());
        return uncommitted.size() - 1;
    }

    boolean isLatest(int epoch) {
        return epoch == uncommitted.size() - 1;
    }

    /** Takes a record of a transaction, which nobody sees before its commit. */
    void append(int epoch, ProducerRecord<String, byte[]> message) {
        uncommitted.get(epoch).add(message);
    }

    List<ProducerRecord<String, byte[]>> uncommitted(int epoch) {
        return uncommitted.get(epoch);
    }

    void commit(int epoch) {
        uncommitted(epoch)
                .forEach(message -> append(message.topic(), message.key(), message.headers(), message.value()));
        uncommitted(epoch).clear();
    }

    List<ConsumerRecord<String, byte[]>> log(String topic, int partition) {
        return topics.computeIfAbsent(topic, name -> {
                    List<List<ConsumerRecord<String, byte[]>>> logs = new ArrayList<>();
                    for (int i = 0; i < partitions; i++) {
                        logs.add(new ArrayList<>());
                    }
                    return logs;
                })
                .get(partition);
    }

    /** A whole topic, a partition after the other. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.addAll(log(topic, i));
        }
        return all;
    }

    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    long committed(String group, TopicPartition place) {
        return committed.getOrDefault(group + "/" + place, 0L);
    }

    void commit(String group, TopicPartition place, long offset) {
        committed.put(group + "/" + place, offset);
    }

    static String header(ConsumerRecord<String, byte[]> source, String name) {
        return header(source.headers(), name);
    }

    static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
