package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.DeadLetterOutcome.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** A record that the broker refuses for good must not stop those behind it. */
@QuarkusTest
class RefusedRowFaultIT extends DeadLetterFaultBase {

    private static final String LARGE = "large ".repeat(20_000);

    @Test
    void an_event_that_is_too_large_for_its_topic_is_set_aside_and_can_be_published_later() {
        String topic = "notes.narrow." + UUID.randomUUID();
        TestTopics.create(topic);
        limit(topic, 50_000);

        commit(event(topic, notebook, "before"), event(topic, notebook, LARGE), event(topic, notebook, "after"));

        assertThat(texts(arrived(topic, notebook, 2))).containsExactly("before", "after");
        DeadLetterSummary letter = setAside();
        assertThat(letter.reason()).contains("RecordTooLargeException");
        assertThat(letter.type()).isEqualTo("stellwerk.notes.note-taken.v1");

        limit(topic, 1_000_000);
        assertThat(redrive(letter.id()).kind()).isEqualTo(Kind.REDRIVEN);
        assertThat(texts(arrived(topic, notebook, 3))).containsExactly("before", "after", LARGE);
    }

    @Test
    void a_state_that_is_too_large_stops_no_other_state() {
        TestTopics.create(NoteConsumer.STATES);
        limit(NoteConsumer.STATES, 50_000);
        try {
            commit(event(NoteConsumer.STATES, notebook, LARGE), event(NoteConsumer.STATES, other, "small"));

            assertThat(texts(published(NoteConsumer.STATES, other, 1))).containsExactly("small");
            assertThat(setAside().origin().topic()).isEqualTo(NoteConsumer.STATES);
        } finally {
            limit(NoteConsumer.STATES, 1_000_000);
        }
    }

    @Test
    void a_dead_letter_that_its_topic_refuses_stays_in_the_table() {
        String dead = "notes.dlq.notes.v1";
        limit(dead, 50_000);
        try {
            ConsumerRecord<String, byte[]> large =
                    new ConsumerRecord<>("notes.v1", 2, 1L << 41, notebook, new byte[80_000]);
            deliver(large, note(other, NoteConsumer.UNDECIDABLE));

            assertThat(arrived(dead, other, 1)).hasSize(1);
            await().atMost(Duration.ofSeconds(30)).until(() -> notes.waiting(notebook) == 0);
            assertThat(letters(notebook)).hasSize(1);
        } finally {
            limit(dead, 1_000_000);
        }
    }

    /** Each event as it came first: the rest of a batch is published again, and every inbox knows the repeats. */
    private List<ConsumerRecord<String, byte[]>> arrived(String topic, String key, int count) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> List.copyOf(publishedNow(topic, key).stream()
                                .collect(Collectors.toMap(
                                        one -> header(one, "ce_id"),
                                        Function.identity(),
                                        (first, _) -> first,
                                        LinkedHashMap::new))
                                .values()),
                        found -> found.size() >= count);
    }

    private DeadLetterSummary setAside() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> OnContext.await(
                                () -> desk.list(new DeadLetterQuery(null, null, RefusedRow.OUTBOX, notebook, 0, 10))),
                        letters -> letters.size() == 1)
                .getFirst();
    }

    private void commit(OutgoingEvent... events) {
        transact((transaction, outbox) -> {
            List.of(events).forEach(outbox::add);
            return Uni.createFrom().voidItem();
        });
    }

    private static void limit(String topic, int bytes) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestTopics.brokers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
