package io.stellwerk.intake.integrations.messaging;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is imported waits for those who come after intake, and live messages do not wait for what is imported. */
@QuarkusTest
@TestProfile(BulkPacingIT.SlowConsumer.class)
class BulkPacingIT {

    private static final String BULK = "channel.bulk.v1";
    private static final String DOWNSTREAM = "pacing.probe.v1";
    private static final String GROUP = "slow-consumer";
    private static final int PARTITIONS = 4;
    private static final Duration LONGER_THAN_A_POLL_MAY_BE_AWAY = Duration.ofSeconds(9);

    /** Those who come after are a group that the test plays, and one that is not there at all. */
    public static final class SlowConsumer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "intake.bulk.downstream", GROUP + ":" + DOWNSTREAM + ",nobody:" + DOWNSTREAM,
                    "intake.bulk.max-lag", "10",
                    "intake.bulk.stall", "PT1H",
                    "mp.messaging.incoming.channel-bulk-in.max.poll.interval.ms", "4000");
        }
    }

    @BeforeAll
    static void eventsForTheSlowConsumer() {
        KafkaResource.createTopic(DOWNSTREAM);
        Service.publish(
                DOWNSTREAM,
                IntStream.range(0, 100)
                        .mapToObj(i -> TestEvent.of("stellwerk.test.thing.v1", "key-" + i, "{}"))
                        .toList());
    }

    @Test
    void bulk_waitsAndStaysInItsGroup_whileConsumersAreBehind_andLiveMessagesGoOn() throws Exception {
        // Given
        String imported = newAddress();
        handled(0);
        Set<String> members = members();

        // When
        Service.publish(BULK, List.of(message(imported), message(imported), message(imported)));

        // Then
        await().during(LONGER_THAN_A_POLL_MAY_BE_AWAY)
                .atMost(LONGER_THAN_A_POLL_MAY_BE_AWAY.multipliedBy(2))
                .untilAsserted(() -> assertThat(Service.publishedWith(imported)).isEmpty());
        String live = newAddress();
        Service.post("/web-requests", webRequest(live)).statusCode(201);
        String chat = newAddress();
        Service.publish("channel.inbound.v1", List.of(message(chat)));
        await().untilAsserted(() -> assertThat(Service.publishedWith(live)).hasSize(1));
        await().untilAsserted(() -> assertThat(Service.publishedWith(chat)).hasSize(1));
        assertThat(Service.publishedWith(imported)).isEmpty();

        handled(Long.MAX_VALUE);
        await().untilAsserted(() -> assertThat(Service.publishedWith(imported)).hasSize(3));
        assertThat(Service.publishedWith(imported))
                .allMatch(event -> !event.json().at("/autoReplyAllowed").asBoolean(true));
        assertThat(Service.publishedWith(chat))
                .allMatch(event -> event.json().at("/autoReplyAllowed").asBoolean(false));
        assertThat(members()).isEqualTo(members);
    }

    @Test
    void message_isOneMessage_whenItIsImportedAndPostedLive() throws Exception {
        // Given
        handled(Long.MAX_VALUE);
        String address = newAddress();
        TestEvent message = message(address);
        Service.publish(BULK, List.of(message));
        await().untilAsserted(() -> assertThat(Service.publishedWith(address)).hasSize(1));

        // When
        String last = newAddress();
        TestEvent after = message(last);
        Service.publish(
                "channel.inbound.v1",
                List.of(
                        message.withId(UUID.randomUUID().toString()),
                        new TestEvent(
                                after.id(),
                                after.type(),
                                after.source(),
                                message.key(),
                                after.time(),
                                after.payload(),
                                null)));

        // Then
        await().untilAsserted(() -> assertThat(Service.publishedWith(last)).hasSize(1));
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    private static TestEvent message(String address) {
        String id = UUID.randomUUID().toString();
        return TestEvent.of(ChannelMessage.TYPE, id, channelMessage(id, address).toString());
    }

    /** Says that the slow consumer has handled so many events of each partition, or all. */
    private static void handled(long most) throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            for (int i = 0; i < PARTITIONS; i++) {
                TopicPartition partition = new TopicPartition(DOWNSTREAM, i);
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                offsets.put(partition, new OffsetAndMetadata(Math.min(most, end)));
            }
            admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        }
    }

    private static Set<String> members() throws Exception {
        try (Admin admin = admin()) {
            return admin.describeConsumerGroups(List.of("intake-service")).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(member -> member.consumerId())
                    .collect(Collectors.toSet());
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", KafkaResource.bootstrapServers()));
    }
}
