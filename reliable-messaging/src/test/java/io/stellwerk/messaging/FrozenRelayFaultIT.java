package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.testing.KafkaResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A relay that stands still, or waits for a broker that is out, stands in nobody's way. */
@QuarkusTest
@TestProfile(ShortPatience.class)
class FrozenRelayFaultIT extends StateFaultBase {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    OutboxRelay relay;

    @Test
    void the_shards_of_a_relay_that_stands_still_go_to_another_and_it_cannot_go_on() {
        assertThatThrownBy(() -> holdingAllShards(() -> {
                    commit(taken(notebook, "published by another"));

                    assertThat(takenFrom(notebook, 1)).containsExactly("published by another");
                }))
                .hasMessageContaining("onnection");

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(notes.waiting(notebook)).isZero());
    }

    @Test
    void the_compacted_topics_of_a_relay_that_stands_still_go_to_another() {
        assertThatThrownBy(() -> notes.ask(transaction -> transaction
                        .sql("update outbox_lane set used_at = '-infinity'")
                        .update()
                        .chain(() -> outboxStore.append(transaction, List.of(row("in hand"))))
                        .chain(() -> outboxStore.claimCompacted(transaction, UUID.randomUUID()))
                        .invoke(lastOne -> assertThat(lastOne).hasSize(1))
                        .chain(() -> OnContext.aside(() -> {
                            commit(state(notebook, "published by another"));
                            assertThat(statesOf(notebook, 1)).containsExactly("published by another");
                        }))
                        .chain(() -> transaction.sql("select 1", Integer.class).one())))
                .hasMessageContaining("onnection");
    }

    @Test
    void an_outage_longer_than_publishing_may_take_makes_no_repeats_and_keeps_the_order() {
        commit(taken(notebook, "before"), state(notebook, "before"));
        takenFrom(notebook, 1);
        statesOf(notebook, 1);
        List<String> texts = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        KafkaResource.stopBroker();
        try {
            texts.forEach(text -> commit(taken(notebook, text), state(notebook, text)));
            await().atMost(TIMEOUT).until(() -> relay.failures() >= 3);
        } finally {
            KafkaResource.startBroker();
        }

        List<String> all = Stream.concat(Stream.of("before"), texts.stream()).toList();
        assertThat(takenFrom(notebook, 21)).containsExactlyElementsOf(all);
        assertThat(statesOf(notebook, 21)).containsExactlyElementsOf(all);
    }
}
