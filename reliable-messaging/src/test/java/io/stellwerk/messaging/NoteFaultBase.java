package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.smallrye.mutiny.Uni;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;

/** A notebook of its own for each test, and the words to talk about it. */
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
abstract class NoteFaultBase {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    Notes notes;

    @Inject
    NoteConsumer consumer;

    @Inject
    BatchHandling handling;

    @Inject
    Transactions transactions;

    @Inject
    OutboxStore outboxStore;

    @Inject
    Database database;

    final String notebook = "notebook-" + UUID.randomUUID();

    @BeforeEach
    void topicsExist() {
        TestTopics.create("notes.v1", NoteConsumer.TAKEN, NoteConsumer.STATES, "notes.dlq.notes.v1");
    }

    /** Writes a note onto the topic; the id is the test's own. */
    void write(String id, String key, String text) {
        publish("notes.v1", key, "{\"text\":\"" + text + "\"}", envelope(key + "/" + id, key));
    }

    void publish(String topic, String key, String value, List<Header> headers) {
        TestTopics.publish(topic, key, value, headers);
    }

    static List<Header> envelope(String id, String subject) {
        return Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "stellwerk.test.note-written.v1",
                        "ce_source", "/test",
                        "ce_subject", subject,
                        "ce_time", "2026-11-23T09:15:00Z")
                .entrySet()
                .stream()
                .<Header>map(e -> new RecordHeader(e.getKey(), e.getValue().getBytes(UTF_8)))
                .toList();
    }

    /** Records as a consumer would get them, one for each text. */
    List<ConsumerRecord<String, byte[]>> records(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new ConsumerRecord<>(
                        "notes.v1",
                        0,
                        (long) i,
                        0L,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        notebook,
                        ("{\"text\":\"" + texts.get(i) + "\"}").getBytes(UTF_8),
                        new RecordHeaders(envelope(notebook + "/" + i, notebook)),
                        java.util.Optional.empty()))
                .toList();
    }

    void handle(List<ConsumerRecord<String, byte[]>> records) {
        OnContext.await(() -> handling.handle(records, consumer));
    }

    void handleAtOnce(List<ConsumerRecord<String, byte[]>> records, int instances) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            threads.add(Thread.ofVirtual().start(() -> handle(records)));
        }
        for (Thread thread : threads) {
            try {
                assertThat(thread.join(TIMEOUT)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    <T> T transact(BiFunction<Transaction, Outbox, Uni<T>> work) {
        return OnContext.await(() -> transactions.run(work));
    }

    static OutgoingEvent taken(String notebook, String text) {
        return event(NoteConsumer.TAKEN, notebook, text);
    }

    static OutgoingEvent event(String topic, String notebook, String text) {
        return new OutgoingEvent(
                topic,
                notebook,
                UUID.randomUUID(),
                NoteConsumer.Types.NOTE_TAKEN,
                Instant.EPOCH,
                null,
                new NoteConsumer.NoteTaken(notebook, text));
    }

    /** Does something while another transaction holds every shard of the outbox. */
    void holdingAllShards(Runnable action) {
        OnContext.await(() -> database.inTransaction(transaction -> outboxStore
                        .claimShards(transaction)
                        .chain(shards -> {
                            if (shards.size() < 8) {
                                return Uni.createFrom().failure(new IllegalStateException("the relay is at work"));
                            }
                            return OnContext.aside(action).replaceWith(0);
                        }))
                .onFailure(IllegalStateException.class)
                .retry()
                .atMost(1000));
    }

    void awaitNotes(String... texts) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(notes.in(notebook)).containsExactly(texts));
    }

    /** The texts of the events about a notebook, once there are so many. */
    List<String> takenFrom(String key, int count) {
        return texts(published(NoteConsumer.TAKEN, key, count));
    }

    static List<String> texts(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(r -> WireJson.read(r.value(), NoteConsumer.NoteTaken.class).text())
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> published(String topic, String key, int count) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(publishedNow(topic, key)).hasSizeGreaterThanOrEqualTo(count));
        List<ConsumerRecord<String, byte[]>> all = publishedNow(topic, key);
        assertThat(all).hasSize(count);
        return all;
    }

    List<ConsumerRecord<String, byte[]>> publishedNow(String topic, String key) {
        return TestTopics.records(topic).stream()
                .filter(r -> key.equals(r.key()))
                .toList();
    }

    static String header(ConsumerRecord<String, byte[]> source, String name) {
        return new String(source.headers().lastHeader(name).value(), UTF_8);
    }
}
