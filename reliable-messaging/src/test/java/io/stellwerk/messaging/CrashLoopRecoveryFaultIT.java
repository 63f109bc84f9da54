package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The start of a channel on which the service died before. */
@QuarkusTest
class CrashLoopRecoveryFaultIT extends NoteFaultBase {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Inject
    CrashLoopRecoveries starts;

    @Inject
    DeadLetterOperations desk;

    private final String topic = "careful-" + notebook;
    private KafkaConsumer<String, byte[]> group;
    private TopicPartition partition;

    @BeforeEach
    void two_notes_are_on_a_topic() {
        TestTopics.create(topic, "notes.dlq." + topic);
        for (String text : List.of("first", "second")) {
            publish(topic, notebook, "{\"text\":\"" + text + "\"}", envelope(notebook + "/" + text, notebook));
        }
        partition =
                new TopicPartition(topic, TestTopics.records(topic).getFirst().partition());
        group = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestTopics.brokers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        topic,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        group.assign(List.of(partition));
    }

    @AfterEach
    void close() {
        group.close();
    }

    @Test
    void a_record_in_whose_reading_the_service_died_twice_is_parked_by_its_place_and_the_next_one_is_handled() {
        begin("starts=4 readings=2");

        awaitNotes("second");
        List<DeadLetterSummary> letters =
                OnContext.await(() -> desk.list(new DeadLetterQuery(null, topic, "notes-in", null, 0, 10)));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().origin().offset()).isZero();
        assertThat(letters.getFirst().reason())
                .contains("only its place is kept")
                .contains("died");
        assertThat(committed()).isEqualTo(new OffsetAndMetadata(2));
        assertThat(group.position(partition)).isEqualTo(2);
    }

    @Test
    void records_that_can_be_read_after_all_are_handled_as_usual() {
        begin("starts=2 readings=1");

        awaitNotes("first", "second");
        assertThat(committed()).isEqualTo(new OffsetAndMetadata(2));
    }

    @Test
    void a_start_is_noted_and_nothing_is_read_alone_at_first() {
        begin("");

        assertThat(committed()).isEqualTo(new OffsetAndMetadata(0, "starts=1 readings=0"));
        assertThat(group.position(partition)).isZero();
        assertThat(notes.in(notebook)).isEmpty();
    }

    private void begin(String note) {
        group.commitSync(Map.of(partition, new OffsetAndMetadata(0, note)));
        starts.of("notes-in").orElseThrow().assigned(group, List.of(partition));
    }

    private OffsetAndMetadata committed() {
        return group.committed(new HashSet<>(Set.of(partition)), TIMEOUT).get(partition);
    }
}
