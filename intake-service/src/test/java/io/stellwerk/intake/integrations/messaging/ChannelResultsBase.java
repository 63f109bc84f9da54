package io.stellwerk.intake.integrations.messaging;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A producer with a message of its own, and what it hears of it. */
abstract class ChannelResultsBase {
    static final String LIVE = "channel.inbound.v1";
    static final String BULK = "channel.bulk.v1";
    static final String ACCEPTED = "stellwerk.intake.message-accepted.v1";
    static final String REFUSED = "stellwerk.intake.message-refused.v1";

    private static final String RESULTS = "intake.channel-results.v1";

    final String key = "message-" + UUID.randomUUID();
    final String address = newAddress();

    ObjectNode message() {
        return channelMessage(key, address);
    }

    TestEvent event(String source, ObjectNode message) {
        return new TestEvent(
                UUID.randomUUID().toString(),
                ChannelMessage.TYPE,
                source,
                key,
                Instant.now(),
                message.toString(),
                null);
    }

    TestEvent raw(String payload) {
        return TestEvent.of(ChannelMessage.TYPE, key, payload);
    }

    List<ReceivedRecord> results(int count) {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            return probe.await(RESULTS, key, found -> assertThat(found).hasSize(count));
        }
    }

    static void parked(String topic, String words) {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(probe.readAll("intake.dlq." + topic))
                            .anySatisfy(letter -> assertThat(letter.payload()).contains(words)));
        }
    }
}
