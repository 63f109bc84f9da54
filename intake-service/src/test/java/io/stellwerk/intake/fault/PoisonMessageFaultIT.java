package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.BadRecord;
import io.stellwerk.testing.BadRecordStrike;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger writes onto a topic stops nobody else, and is not lost (invariant 6). */
@QuarkusTest
@Tag("slow")
class PoisonMessageFaultIT {
    private static final String INBOUND = "channel.inbound.v1";

    @ParameterizedTest
    @ValueSource(strings = {INBOUND, "channel.bulk.v1"})
    void message_opensItsTicket_amongEveryMistakeThatARecordCanHave(String topic) {
        String before = newAddress();
        String after = newAddress();

        Service.publish(topic, List.of(from("/till/1", before)));
        List<BadRecord> records = BadRecords.onTopicWithAnswers(topic, from("/till/1", newAddress()));
        new BadRecordStrike("intake", topic).with(records);
        Service.publish(topic, List.of(from("/till/1", after)));

        assertThat(ticketOf(before)).isNotNull();
        assertThat(ticketOf(after)).isNotNull();
        assertThat(refusedKeys())
                .containsAll(records.stream()
                        .filter(bad -> bad.fate() == BadRecord.Fate.REFUSED)
                        .map(bad -> new String(bad.message().key(), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void answers_areRead_amongEveryMistakeThatARecordCanHave() {
        String topic = "escalation.tickets.v1";
        String ticket = UUID.randomUUID().toString();
        String payload = "{\"ticketId\":\"" + ticket + "\",\"messageId\":\"" + UUID.randomUUID()
                + "\",\"agent\":\"tom.reed\",\"text\":\"It is on its way.\",\"occurredAt\":\"2026-11-23T10:00:00Z\"}";

        new BadRecordStrike("intake", topic)
                .with(BadRecords.onOwnTopic(
                        topic, TestEvent.of("stellwerk.escalation.agent-replied.v1", ticket, payload)));
    }

    @Test
    void messages_openTwoTickets_whenTwoSystemsCountFromOne() {
        String north = newAddress();
        String south = newAddress();

        Service.publish(
                INBOUND,
                List.of(
                        from("/till/north", north).withId("1"),
                        from("/till/south", south).withId("1")));

        assertThat(ticketOf(north)).isNotNull();
        assertThat(ticketOf(south)).isNotNull();
    }

    @Test
    void message_opensATicket_inStructuredMode() {
        String address = newAddress();
        String key = UUID.randomUUID().toString();
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + key + "\",\"source\":\"/till/1\",\"type\":\""
                + "stellwerk.channel.message-received.v1\",\"subject\":\"" + key
                + "\",\"time\":\"2026-11-23T10:00:00+01:00\",\"datacontenttype\":\"application/json\",\"data\":"
                + channelMessage(key, address) + "}";
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(INBOUND, bytes(key), bytes(event));
        message.headers().add("content-type", bytes("application/cloudevents+json; charset=UTF-8"));

        new BadRecordStrike("intake", INBOUND).publish(List.of(message));

        assertThat(ticketOf(address).payload()).contains("nur leere Seiten");
    }

    @Test
    void trace_isNotPassedOn_whenItIsNone() {
        String address = newAddress();

        Service.publish(INBOUND, List.of(from("/till/1", address).inTrace("any words")));

        assertThat(ticketOf(address).header("traceparent")).doesNotContain("words");
    }

    private static Set<String> refusedKeys() {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            return probe.readAll("intake.channel-results.v1").stream()
                    .filter(result -> result.type().equals("stellwerk.intake.message-refused.v1"))
                    .map(ReceivedRecord::key)
                    .collect(Collectors.toSet());
        }
    }

    private static ReceivedRecord ticketOf(String address) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> Service.publishedWith(address), found -> found.size() == 1)
                .getFirst();
    }

    private static TestEvent from(String source, String address) {
        String key = UUID.randomUUID().toString();
        TestEvent event = TestEvent.of(
                "stellwerk.channel.message-received.v1",
                key,
                channelMessage(key, address).toString());
        return new TestEvent(event.id(), event.type(), source, key, event.time(), event.payload(), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
