package io.stellwerk.intake.integrations.messaging;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.IntakeFixtures;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What channel integrations post is received exactly as what comes over HTTP. */
@QuarkusTest
class ChannelInboundIT {
    private static final String TOPIC = "channel.inbound.v1";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7-01";

    @Test
    void message_opensTicket_whenNew() {
        // Given
        String address = newAddress();

        // When
        Service.publish(
                TOPIC,
                List.of(event(
                        channelMessage(UUID.randomUUID().toString(), address).toString())));

        // Then
        List<ReceivedRecord> published = awaitPublished(address, 1);
        assertThat(published.getFirst().type()).isEqualTo("stellwerk.intake.ticket-received.v1");
        assertThat(published.getFirst().header("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4737");
        assertThat(published.getFirst().json().at("/subject").asText())
                .isEqualTo("Der Drucker druckt nur leere Seiten.");
    }

    @Test
    void message_isAppended_whenItsSenderTakesPartInTheTicketItNames() {
        // Given
        String address = newAddress();
        var opened = Service.post("/web-requests", IntakeFixtures.webRequest(address));
        String ticketId = opened.extract().path("ticketId");
        var message = channelMessage(UUID.randomUUID().toString(), address);
        message.put("ticketNumber", opened.extract().<String>path("ticketNumber"));

        // When
        Service.publish(TOPIC, List.of(event(message.toString())));

        // Then
        Service.awaitEvent(ticketId, "customer-replied");
        Service.conversation(ticketId).body("messages", hasSize(2)).body("messages.channel", hasItem("CHAT"));
    }

    @Test
    void message_isParkedAndTheOthersGoOn_whenItsChannelIsUnknown() {
        // Given
        String address = newAddress();
        String fax = UUID.randomUUID().toString();
        TestEvent bad = event(channelMessage(fax, address).put("channel", "FAX").toString());
        TestEvent good =
                event(channelMessage(UUID.randomUUID().toString(), address).toString());

        // When
        Service.publish(TOPIC, List.of(bad, good));

        // Then
        awaitPublished(address, 1);
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(probe.readAll("intake.dlq." + TOPIC))
                            .anySatisfy(parked -> assertThat(parked.payload()).contains(fax)));
        }
    }

    private static TestEvent event(String payload) {
        return TestEvent.of(ChannelMessage.TYPE, UUID.randomUUID().toString(), payload)
                .inTrace(TRACE);
    }

    private static List<ReceivedRecord> awaitPublished(String text, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Service.publishedWith(text)).hasSize(count));
        return Service.publishedWith(text);
    }
}
