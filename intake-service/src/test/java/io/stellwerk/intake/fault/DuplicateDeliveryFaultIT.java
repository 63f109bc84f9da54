package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One message in, one effect (invariant 2): an integration may post as often as it likes, under any event id. */
@QuarkusTest
@Tag("slow")
class DuplicateDeliveryFaultIT {
    private static final String TOPIC = "channel.inbound.v1";

    @Test
    void message_opensOneTicket_whenPostedAgainAndAgain() {
        // Given
        String address = newAddress();
        TestEvent event = event(UUID.randomUUID().toString(), address);
        String last = newAddress();

        // When
        Service.publish(
                TOPIC, List.of(event, event, event.withId(UUID.randomUUID().toString())));
        Service.publish(TOPIC, List.of(event.withId(UUID.randomUUID().toString())));
        Service.publish(TOPIC, List.of(event(event.key(), last).withId(event.id())));
        Service.publish(
                TOPIC,
                List.of(new TestEvent(
                        UUID.randomUUID().toString(),
                        event.type(),
                        event.source(),
                        event.key(),
                        event.time(),
                        channelMessage(UUID.randomUUID().toString(), last).toString(),
                        null)));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Service.publishedWith(last)).hasSize(1));
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    /** Events of one key are read in their order, so that the last one being handled means that all are. */
    private static TestEvent event(String key, String address) {
        String payload = channelMessage(UUID.randomUUID().toString(), address).toString();
        return TestEvent.of("stellwerk.channel.message-received.v1", key, payload);
    }
}
