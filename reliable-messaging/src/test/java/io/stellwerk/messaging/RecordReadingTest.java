package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.testing.BadRecord;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordReadingTest {

    static Stream<Arguments> bad() {
        return Stream.of(Publishers.values())
                .flatMap(
                        publishers -> Received.badNotes(publishers).stream().map(bad -> Arguments.of(publishers, bad)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_record_is_an_event_or_says_why_not(Publishers publishers, BadRecord bad) {
        ReceivedRecord read = ReceivedRecord.of(Received.from(bad.message()), publishers);

        if (bad.fate() == BadRecord.Fate.PARKED && !bad.reason().equals("UnreadablePayload")) {
            assertThat(read).isInstanceOf(ReceivedRecord.Malformed.class);
            assertThat(((ReceivedRecord.Malformed) read).reason()).hasMessageContaining(bad.reason());
        } else {
            assertThat(read).isInstanceOf(ReceivedRecord.WellFormed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json, STRUCTURED",
        "Application/CloudEvents+JSON;charset=utf-8, STRUCTURED",
        "application/cloudevents+json ; a=b; c=d, STRUCTURED",
        "application/cloudevents-batch+json, BATCHED",
        "application/cloudevents+protobuf, OTHER_FORMAT",
        "application/cloudevents, OTHER_FORMAT",
        "application/json, BINARY",
        "text/plain, BINARY",
    })
    void the_content_type_says_how_a_record_holds_an_event(String contentType, Envelope.Mode mode) {
        assertThat(Envelope.Mode.of(contentType)).isEqualTo(mode);
    }

    @Test
    void a_structured_event_is_the_same_as_a_binary_one() {
        IncomingEvent event = structured("""
                {"specversion":"1.0","id":"n 1","source":"/till","type":"t.v1","subject":"s","time":"2026-11-29T10:00:00+01:00",
                 "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                 "datacontenttype":"application/json; charset=utf-8","data":{"text":"gr\u00fc\u00dfe","sum":0.10}}""", Map.of("ce_id", "n 1"));

        assertThat(event.identity()).isEqualTo("/till n 1");
        assertThat(event.time()).isEqualTo("2026-11-29T09:00:00Z");
        assertThat(event.traceparent()).startsWith("00-4bf9");
        assertThat(event.as(JsonNode.class).path("text").asText()).isEqualTo("gr\u00fc\u00dfe");
    }

    @Test
    void data_may_be_given_in_base64() {
        IncomingEvent event = structured("""
                {"specversion":"1.0","id":"1","source":"/till","type":"t.v1","subject":"s","time":"2026-11-29T10:00:00Z",
                 "data_base64":"eyJ0ZXh0IjoiaGVsbG8ifQ=="}""", Map.of());

        assertThat(new String(event.data(), UTF_8)).isEqualTo("{\"text\":\"hello\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"data\":{},\"data_base64\":\"e30=\" | both data and data_base64",
                "\"data_base64\":\"???\" | not Base64",
                "\"data\":{},\"datacontenttype\":\"application/xml\" | datacontenttype is not",
                "\"data\":{},\"subject\":\"a\\u0000b\" | subject holds a control character",
                "\"data\":{},\"subject\":\"a\\ud800b\" | subject is not UTF-8",
                "\"data\":{},\"id\":\"1\" | cannot be read",
                "\"data\":{},\"dataschema\":\"here\" | dataschema is no URI",
            })
    void a_structured_event_is_taken_as_strictly(String more, String reason) {
        String start = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/till\",\"type\":\"t.v1\",";
        String subject = more.contains("subject") ? "" : "\"subject\":\"s\",";
        ConsumerRecord<String, byte[]> message =
                structuredRecord(start + subject + "\"time\":\"2026-11-29T10:00:00Z\"," + more + "}", Map.of());

        assertThat(ReceivedRecord.of(message, Publishers.ANYBODY)).asString().contains(reason);
    }

    @Test
    void an_event_does_not_contradict_its_headers() {
        ConsumerRecord<String, byte[]> message = structuredRecord(
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/till\",\"type\":\"t.v1\",\"data\":{}}",
                Map.of("ce_id", "2"));

        assertThat(ReceivedRecord.of(message, Publishers.ANYBODY))
                .asString()
                .contains("differs from the event's own id");
    }

    private static IncomingEvent structured(String event, Map<String, String> headers) {
        return ((ReceivedRecord.WellFormed) ReceivedRecord.of(structuredRecord(event, headers), Publishers.ANYBODY))
                .event();
    }

    private static ConsumerRecord<String, byte[]> structuredRecord(String event, Map<String, String> headers) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("notes.v1", 0, 0, "key", event.getBytes(UTF_8));
        message.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
