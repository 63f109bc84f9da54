package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While Kafka takes no events they pile up in the outbox, but not until the disk is full. */
@QuarkusTest
@TestProfile(OutboxFullFaultIT.SmallOutbox.class)
@Tag("slow")
class OutboxFullFaultIT {

    private static final int LIMIT = 5;

    /** An outbox that is soon full. */
    public static final class SmallOutbox implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("intake.outbox.max-events", Integer.toString(LIMIT));
        }
    }

    @Test
    void post_isTurnedAway_whenTheOutboxIsFull_andTakenAgainWhenKafkaIsBack() {
        // Given
        List<String> accepted = new ArrayList<>();
        KafkaResource.stopBroker();

        // When
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                String address = newAddress();
                var answer = Senders.send(address).join();
                if (answer.statusCode() == 201) {
                    accepted.add(address);
                }
                return Senders.isRefusal(answer, "OUTBOX_FULL");
            });
        } finally {
            KafkaResource.startBroker();
        }

        // Then
        assertThat(accepted).hasSizeGreaterThan(LIMIT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Senders.send(newAddress()).join().statusCode() == 201);
        accepted.forEach(address -> await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Service.publishedWith(address)).hasSize(1)));
        String chat = newAddress();
        String id = UUID.randomUUID().toString();
        Service.publish(
                "channel.inbound.v1",
                List.of(TestEvent.of(
                        "stellwerk.channel.message-received.v1",
                        id,
                        channelMessage(id, chat).toString())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Service.publishedWith(chat)).hasSize(1));
    }
}
