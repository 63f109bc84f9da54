package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayCrashFaultIT extends NoteFaultBase {

    @Inject
    OutboxStore store;

    @Inject
    RecordPublisher publisher;

    @Test
    void a_relay_that_dies_after_publishing_causes_a_repeat_with_the_same_id_and_no_loss() {
        holdingAllShards(() -> {
            transact((transaction, outbox) -> {
                outbox.add(taken(notebook, "once or twice"));
                return Uni.createFrom().voidItem();
            });
            publishWithoutRemoving(notebook);
            assertThat(notes.waiting(notebook)).isEqualTo(1);
        });

        List<ConsumerRecord<String, byte[]>> records = published(NoteConsumer.TAKEN, notebook, 2);
        assertThat(records).extracting(r -> header(r, "ce_id")).containsOnly(header(records.getFirst(), "ce_id"));
        await().untilAsserted(() -> assertThat(notes.waiting(notebook)).isZero());
    }

    @Test
    void what_another_relay_holds_is_left_alone_until_it_lets_go() {
        holdingAllShards(() -> {
            transact((transaction, outbox) -> {
                outbox.add(taken(notebook, "held"));
                return Uni.createFrom().voidItem();
            });
            assertThat(publishedNow(NoteConsumer.TAKEN, notebook)).isEmpty();
            assertThat(notes.waiting(notebook)).isEqualTo(1);
        });

        assertThat(takenFrom(notebook, 1)).containsExactly("held");
    }

    @Test
    void many_events_of_one_key_keep_their_order_over_many_batches() {
        List<String> texts = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        texts.forEach(text -> transact((transaction, outbox) -> {
            outbox.add(taken(notebook, text));
            return Uni.createFrom().voidItem();
        }));

        assertThat(takenFrom(notebook, 500)).containsExactlyElementsOf(texts);
    }

    private void publishWithoutRemoving(String key) {
        List<OutboxRow> rows = notes.ask(transaction -> transaction
                .sql("select topic, key, headers, payload from outbox where key = :key")
                .with("key", key)
                .list()
                .map(found -> found.stream()
                        .map(row -> new OutboxRow(
                                (String) row[0], (String) row[1], HeadersJson.read((String) row[2]), (byte[]) row[3]))
                        .toList()));
        publisher
                .publish(rows)
                .subscribeAsCompletionStage()
                .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }
}
