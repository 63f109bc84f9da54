package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.RecordFuzz;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever chance makes of records, the channels go on. */
@QuarkusTest
@Tag("fuzz")
class RecordFuzzIT {

    @ParameterizedTest
    @ValueSource(strings = {"channel.inbound.v1", "channel.bulk.v1"})
    void message_opensItsTicket_afterIt(String topic) {
        TestEvent good = from(newAddress());
        String after = newAddress();

        new RecordFuzz("intake", topic, good, BadRecords.onTopicWithAnswers(topic, good)).run();
        Service.publish(topic, List.of(from(after)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Service.publishedWith(after)).hasSize(1));
    }

    private static TestEvent from(String address) {
        String key = UUID.randomUUID().toString();
        return TestEvent.of(
                "stellwerk.channel.message-received.v1",
                key,
                channelMessage(key, address).toString());
    }
}
