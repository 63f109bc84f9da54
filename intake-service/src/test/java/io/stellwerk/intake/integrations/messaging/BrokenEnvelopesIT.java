package io.stellwerk.intake.integrations.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that is no event is answered if it says whose it is, and parked in any case. */
@QuarkusTest
class BrokenEnvelopesIT extends BrokenEnvelopesBase {
    private static final String RESULTS = "intake.channel-results.v1";
    private static final byte[] NOT_UTF_8 = {'a', (byte) 0xc3, '(', (byte) 0xff};

    static Stream<Arguments> answered() {
        return Stream.of(
                harmed("ce_time", headers -> set(headers, "ce_time", "yesterday")),
                harmed("ce_time", headers -> headers.remove("ce_time")),
                harmed("ce_type", headers -> headers.remove("ce_type")),
                harmed("ce_type", headers -> headers.add("ce_type", "another".getBytes(UTF_8))),
                harmed("ce_subject", headers -> set(headers, "ce_subject", "x".repeat(600))),
                harmed("ce_specversion", headers -> set(headers, "ce_specversion", "0.3")),
                harmed("ce_dataschema", headers -> set(headers, "ce_dataschema", "no uri")),
                harmed("content-type", headers -> set(headers, "content-type", "application/cloudevents-batch+json")));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void producer_learnsWhichHeaderIsWrong(String part, Consumer<Headers> harm) {
        ProducerRecord<byte[], byte[]> sent = binary(key.getBytes(UTF_8), payload());
        harm.accept(sent.headers());

        publish(sent);

        JsonNode answer = answer();
        assertThat(answer.at("/field").asText()).isEqualTo(part);
        assertThat(answer.at("/recordKey").asText()).isEqualTo(key);
        assertThat(answer.at("/sourceMessageId").asText()).isEqualTo(key);
        assertThat(Service.publishedWith(address)).isEmpty();
    }

    @Test
    void producer_learnsThatTheKeyIsWrong() {
        publish(binary(NOT_UTF_8, payload()));

        assertThat(answer().at("/field").asText()).isEqualTo("key");
        assertThat(answer().at("/recordKey").asText()).isEqualTo(key);
    }

    @Test
    void producer_learnsThatThereIsNoPayload() {
        publish(binary(key.getBytes(UTF_8), null));

        assertThat(answer().has("field")).isFalse();
    }

    static Stream<Arguments> structured() {
        return Stream.of(
                Arguments.of("no data", "", true, null),
                Arguments.of("wrong time", ",\"time\":\"soon\",\"data\":{}", true, "time"),
                Arguments.of("type of a number", ",\"type\":1,\"data\":{}", true, "type"),
                Arguments.of("cut off", ",\"data\":{\"text\":\"and then", true, null),
                Arguments.of("no content type", ",\"data\":{}", false, "ce_specversion"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structured")
    void producer_learnsWhatIsWrong_whenTheEventIsStructured(
            String name, String rest, boolean declared, @Nullable String part) {
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/fax\",\"subject\":\"" + key + "\""
                + (rest.contains("\"type\"") ? "" : ",\"type\":\"" + ChannelMessage.TYPE + "\"")
                + rest + (name.equals("cut off") ? "" : "}");
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(LIVE, null, event.getBytes(UTF_8));
        if (declared) {
            sent.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        }

        publish(sent);

        assertThat(answer().path("field").textValue()).isEqualTo(part);
        assertThat(answer().at("/recordKey").asText()).isEqualTo(key);
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                harmed("no id", headers -> headers.remove("ce_id")),
                harmed("no source", headers -> headers.remove("ce_source")),
                harmed("source", headers -> set(headers, "ce_source", "my crm")),
                harmed("two ids", headers -> headers.add("ce_id", "another".getBytes(UTF_8))),
                harmed("long id", headers -> set(headers, "ce_id", "x".repeat(300))),
                harmed("NUL", headers -> set(headers, "ce_id", "a\0b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void nobodyIsAnswered_whenItIsUnclearWhoseItIs(String name, Consumer<Headers> harm) {
        ProducerRecord<byte[], byte[]> sent = binary(key.getBytes(UTF_8), payload());
        harm.accept(sent.headers());

        publish(sent);
        Service.publish(LIVE, List.of(event("/fax", message())));

        assertThat(results(1).getFirst().type()).isEqualTo(ACCEPTED);
        parked(LIVE, key);
    }

    private static Arguments harmed(String part, Consumer<Headers> harm) {
        return Arguments.of(part, harm);
    }

    private static void publish(ProducerRecord<byte[], byte[]> sent) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) KafkaResource.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(sent);
        }
    }

    /** The only answer to this test's record. */
    private JsonNode answer() {
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            List<ReceivedRecord> answers = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> probe.readAll(RESULTS).stream()
                                    .filter(one ->
                                            one.json().path("eventId").asText().equals(id))
                                    .toList(),
                            found -> !found.isEmpty());
            assertThat(answers).hasSize(1);
            ContractCheck.ofType(REFUSED).isValid(answers.getFirst().payload());
            assertThat(answers.getFirst().json().at("/code").asText()).isEqualTo("INVALID_ENVELOPE");
            return answers.getFirst().json();
        }
    }
}
