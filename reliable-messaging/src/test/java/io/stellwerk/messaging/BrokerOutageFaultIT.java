package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.stellwerk.testing.KafkaResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokerOutageFaultIT extends NoteFaultBase {

    @Inject
    OutboxLevel level;

    @Test
    void what_is_committed_while_the_broker_is_out_is_published_in_order_once_it_is_back() {
        List<String> texts = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        KafkaResource.stopBroker();
        try {
            texts.forEach(text -> transact((transaction, outbox) -> {
                outbox.add(taken(notebook, text));
                return Uni.createFrom().voidItem();
            }));
            assertThat(notes.waiting(notebook)).isEqualTo(20);
            await().untilAsserted(() -> {
                assertThat(level.lately().events()).isGreaterThanOrEqualTo(20);
                assertThat(level.lately().bytes())
                        .isGreaterThan(20 * "a note".length())
                        .isLessThan(1_000 * level.lately().events());
            });
        } finally {
            KafkaResource.startBroker();
        }

        assertThat(takenFrom(notebook, 20)).containsExactlyElementsOf(texts);
        await().untilAsserted(() -> assertThat(level.lately()).isEqualTo(new OutboxLevel.Level(0, 0)));
        write("e1", notebook, "consumed after the outage");
        awaitNotes("consumed after the outage");
    }
}
