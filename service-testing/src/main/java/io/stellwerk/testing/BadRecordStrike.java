package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.embedded.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** Puts bad records onto a topic of a service under test, and sees what becomes of them. */
public final class BadRecordStrike {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final String topic;
    private final String group;
    private final String deadLetters;

    /** On a topic that a service reads, whose consumer group is {@code <service>-service}. */
    public BadRecordStrike(String service, String topic) {
        this.topic = topic;
        this.group = service + "-service";
        this.deadLetters = service + ".dlq." + topic;
    }

    /** Publishes the records, and checks that the channel passes them all and parks just those that it should. */
    public void with(List<BadRecord> records) {
        var places = publish(records.stream().map(BadRecord::message).toList());
        awaitAllRead();
        var expected = new HashMap<String, BadRecord>();
        for (int i = 0; i < records.size(); i++) {
            expected.put(places.get(i), records.get(i));
        }
        Awaitility.await("dead letters of " + topic).atMost(LIMIT).untilAsserted(() -> compare(expected, reasons()));
    }

    private static void compare(Map<String, BadRecord> expected, Map<String, String> reasons) {
        var wrong = new ArrayList<String>();
        expected.forEach((place, bad) -> {
            var reason = reasons.getOrDefault(place, "");
            boolean right = switch (bad.fate()) {
                case PARKED, REFUSED -> !reason.isEmpty() && reason.contains(bad.reason());
                case ACKNOWLEDGED -> reason.isEmpty();
                case TAKEN -> !reason.contains("MalformedEnvelope");
            };
            if (!right) {
                wrong.add(bad.name() + " should be " + bad.fate() + " [" + bad.reason() + "], but was parked for ["
                        + reason + "]");
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Publishes records as they are, and answers their places on the topic. */
    public List<String> publish(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        KafkaResource.bootstrapServers(),
                        "acks",
                        "all",
                        "max.request.size",
                        2_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var places = new ArrayList<String>();
            for (var message : records) {
                var at = producer.send(message).get(30, TimeUnit.SECONDS);
                places.add(at.partition() + "/" + at.offset());
            }
            return places;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the service has passed everything that is on the topic. */
    public void awaitAllRead() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaResource.bootstrapServers()))) {
            Awaitility.await("the channel of " + topic + " goes on")
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(behind(admin)).isZero());
        }
    }

    private long behind(Admin admin) throws InterruptedException, ExecutionException {
        var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(partitions).all().get();
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    var at = committed.get(end.getKey());
                    return end.getValue().offset() - (at == null ? 0 : at.offset());
                })
                .sum();
    }

    private Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        for (var letter : new TopicReader(KafkaResource.bootstrapServers()).read(deadLetters, _ -> true)) {
            var headers = new HashMap<String, String>();
            letter.headers().forEach(header -> {
                if (header.value() != null) {
                    headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
                }
            });
            reasons.put(headers.get("dlq_partition") + "/" + headers.get("dlq_offset"), headers.get("dlq_reason"));
        }
        return reasons;
    }
}
