package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A topic as the AsyncAPI document promises it to others, with Kafka's settings by their names. */
record DocumentedTopic(TopicSpec spec, Map<String, String> settings) {

    static List<DocumentedTopic> all() {
        try (var document = DocumentedTopic.class.getResourceAsStream("/contracts/asyncapi.yaml")) {
            var channels = new YAMLMapper().readTree(document).path("channels");
            assertThat(channels).isNotEmpty();
            return StreamSupport.stream(channels.spliterator(), false)
                    .map(DocumentedTopic::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentedTopic of(JsonNode channel) {
        var kafka = channel.at("/bindings/kafka");
        assertThat(kafka.path("topic")).isEqualTo(channel.path("address"));
        var settings = new TreeMap<String, String>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? setting.getValue().path(0).asText()
                                : setting.getValue().asText()));
        var spec = new TopicSpec(
                channel.path("address").asText(),
                kafka.path("partitions").asInt(),
                "compact".equals(settings.get("cleanup.policy")));
        return new DocumentedTopic(spec, settings);
    }
}
