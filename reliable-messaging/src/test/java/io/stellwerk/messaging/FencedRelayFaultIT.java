package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** On a compacted topic no older state comes behind a newer one, however late a relay wakes up. */
@QuarkusTest
class FencedRelayFaultIT extends StateFaultBase {

    private static final String ID = "notes-outbox-compacted";

    @Inject
    MessagingConfig config;

    @Test
    void what_a_relay_had_on_its_way_when_another_took_over_is_never_seen() {
        try (Producer<String, byte[]> late = TestTopics.transactional(ID)) {
            late.initTransactions();
            late.beginTransaction();
            send(late, "sent before, and not committed");
            late.flush();

            commit(state(notebook, "newest"));

            assertThat(statesOf(notebook, 1)).containsExactly("newest");
            assertThatThrownBy(() -> {
                        send(late, "sent too late");
                        late.commitTransaction();
                    })
                    .isInstanceOf(KafkaException.class);
            late.close(Duration.ZERO);
        }
        assertThat(statesOf(notebook, 1)).containsExactly("newest");
    }

    @Test
    void a_relay_that_wakes_up_between_batches_finds_itself_shut_out_until_it_claims_anew() {
        FencedPublisher first = publisher();
        FencedPublisher second = publisher();
        try {
            join(first.fence(false));
            join(first.publish(List.of(row("1"))));
            join(second.fence(false));
            join(second.publish(List.of(row("2"))));

            assertThatThrownBy(() -> join(first.publish(List.of(row("1")))))
                    .hasRootCauseInstanceOf(KafkaException.class);
            assertThat(statesOf(notebook, 2)).containsExactly("1", "2");

            join(first.abandon());
            join(first.fence(true));
            join(first.publish(List.of(row("3"))));
            assertThat(statesOf(notebook, 3)).containsExactly("1", "2", "3");
        } finally {
            first.close();
            second.close();
        }
    }

    @Test
    void a_relay_that_stood_still_before_it_shut_out_the_others_has_nothing_to_publish() {
        assertThat(claimedBy(publisher())).hasSize(1);

        FencedPublisher slow = new FencedPublisher(brokers(), config) {
            @Override
            Uni<Void> fence(boolean ownLast) {
                return super.fence(ownLast).call(() -> OnContext.aside(FencedRelayFaultIT.this::endClaim));
            }
        };
        assertThatThrownBy(() -> claimedBy(slow)).hasMessageContaining("onnection");
    }

    @Test
    void many_states_of_one_key_keep_their_order_over_many_batches_and_changes_of_the_instance() {
        List<String> texts = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
        for (String text : texts) {
            commit(state(notebook, text));
            if (Integer.parseInt(text) % 40 == 20) {
                FencedPublisher other = publisher();
                join(other.fence(false));
                other.close();
            }
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(notes.waiting(notebook)).isZero());
        assertThat(texts(publishedNow(NoteConsumer.STATES, notebook))).containsExactlyElementsOf(texts);
    }

    /** What a relay claims that begins now; nothing of it stays. */
    private List<OutboxStore.Stored> claimedBy(FencedPublisher publisher) {
        CompactedLane lane = new CompactedLane(outboxStore, publisher, UUID.randomUUID());
        try {
            return notes.ask(transaction -> transaction
                    .sql("update outbox_lane set used_at = '-infinity'")
                    .update()
                    .chain(() -> outboxStore.append(transaction, List.of(row("in hand"))))
                    .chain(() -> lane.next(transaction))
                    .call(rows -> outboxStore.remove(transaction, rows)));
        } finally {
            publisher.close();
        }
    }

    /** As PostgreSQL does when a transaction has stood still for too long. */
    private void endClaim() {
        notes.ask(transaction -> transaction
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where state = 'idle in transaction' and query like '%outbox_lane%'"
                                + " and pid <> pg_backend_pid()",
                        Boolean.class)
                .list()
                .invoke(ended -> assertThat(ended).containsExactly(true)));
    }

    private void send(Producer<String, byte[]> producer, String text) {
        producer.send(row(text).toRecord());
    }

    private FencedPublisher publisher() {
        return new FencedPublisher(brokers(), config);
    }

    private static Map<String, Object> brokers() {
        return Map.of("bootstrap.servers", TestTopics.brokers());
    }

    private static void join(Uni<Void> work) {
        work.subscribeAsCompletionStage().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
