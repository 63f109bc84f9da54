package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Nothing is skipped (invariant 6): what Kafka has as committed is handled, and what is handled gets committed. */
@QuarkusTest
class CommittedOffsetsFaultIT extends NoteFaultBase {

    private static final String GROUP = "notes-service";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGER_THAN_A_COMMIT = Duration.ofSeconds(3);

    @Inject
    BatchRetry retry;

    @Inject
    KafkaClientService kafka;

    @Test
    void after_success_the_committed_offset_is_the_end() {
        write("e1", notebook, "first");
        write("e2", notebook, "second");

        awaitNotes("first", "second");
        TopicPartition partition = partitionOf("first");
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(TestTopics.committed(GROUP, partition)).isEqualTo(TestTopics.end(partition)));
    }

    /** Each commit is flushed to the disk by the broker, so one for each batch would cost more than the events do. */
    @Test
    void what_is_handled_batch_after_batch_is_committed_four_times_a_second_at_most() {
        double before = commits();
        long begun = System.nanoTime();
        for (int i = 0; i < 30; i++) {
            write("e" + i, notebook, "note " + i);
            awaitNotes(IntStream.rangeClosed(0, i).mapToObj(n -> "note " + n).toArray(String[]::new));
        }
        double quarters = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 250.0;

        assertThat(commits() - before).isLessThanOrEqualTo(quarters + 1);
    }

    @Test
    void a_batch_whose_transaction_fails_is_not_committed_and_the_next_consumer_begins_with_it() {
        write("e0", notebook, "before");
        awaitNotes("before");
        TopicPartition partition = partitionOf("before");
        long handled = TestTopics.end(partition);
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(TestTopics.committed(GROUP, partition)).isEqualTo(handled));

        PostgresResource.stopServer();
        try {
            write("e1", notebook, "first");
            write("e2", notebook, "second");
            await().atMost(TIMEOUT).until(() -> retry.failingSince().containsKey(consumer.name()));

            await().during(LONGER_THAN_A_COMMIT)
                    .atMost(TIMEOUT)
                    .untilAsserted(() ->
                            assertThat(TestTopics.committed(GROUP, partition)).isEqualTo(handled));
            ConsumerRecord<String, byte[]> next = TestTopics.firstFor(GROUP, partition);
            assertThat(next.offset()).isEqualTo(handled);
            assertThat(textOf(next)).isEqualTo("first");
        } finally {
            PostgresResource.startServer();
        }

        awaitNotes("before", "first", "second");
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(TestTopics.committed(GROUP, partition)).isEqualTo(handled + 2));
    }

    private double commits() {
        return kafka.getConsumer(consumer.name()).unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("commit-total"))
                .mapToDouble(metric -> (double) metric.metricValue())
                .sum();
    }

    /** All notes of a notebook have one key, and so one partition. */
    private TopicPartition partitionOf(String text) {
        return TestTopics.records("notes.v1").stream()
                .filter(note -> notebook.equals(note.key()) && textOf(note).equals(text))
                .map(note -> new TopicPartition(note.topic(), note.partition()))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(ConsumerRecord<String, byte[]> note) {
        return WireJson.read(note.value(), NoteConsumer.NoteWritten.class).text();
    }
}
