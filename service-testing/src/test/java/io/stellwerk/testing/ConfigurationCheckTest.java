package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationCheckTest {

    private static final String COMPLETE = """
            mp.messaging.incoming.intake-tickets-in.connector=smallrye-kafka
            mp.messaging.incoming.intake-tickets-in.topic=intake.tickets.v1
            mp.messaging.incoming.intake-tickets-in.group.id=triage-service
            mp.messaging.incoming.intake-tickets-in.auto.offset.reset=earliest
            mp.messaging.incoming.intake-tickets-in.batch=true
            mp.messaging.incoming.intake-tickets-in.commit-strategy=handled
            mp.messaging.incoming.intake-tickets-in.failure-strategy=fail
            mp.messaging.incoming.intake-tickets-in.cloud-events=false
            mp.messaging.incoming.intake-tickets-in.max.poll.records=500
            mp.messaging.incoming.intake-tickets-in.value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer
            mp.messaging.incoming.intake-tickets-in.key.deserializer=io.stellwerk.messaging.KeyDeserializer
            """;

    @Test
    void a_channel_that_says_all_passes() throws Exception {
        assertThat(violations(COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connector",
                "topic",
                "group.id",
                "auto.offset.reset",
                "batch",
                "commit-strategy",
                "failure-strategy",
                "cloud-events",
                "max.poll.records",
                "value.deserializer",
                "key.deserializer"
            })
    void a_missing_key_is_found(String key) throws Exception {
        var without = COMPLETE.lines()
                .filter(line -> !line.contains("-in." + key + "="))
                .toList();

        assertThat(violations(String.join("\n", without)))
                .singleElement()
                .asString()
                .contains(key);
    }

    @Test
    void what_is_the_same_in_all_channels_may_be_said_once() throws Exception {
        String shared = COMPLETE.replace(
                "mp.messaging.incoming.intake-tickets-in.batch=", "mp.messaging.connector.smallrye-kafka.batch=");

        assertThat(violations(shared)).isEmpty();
        assertThat(violations(shared.replace("batch=true", "batch=false")))
                .singleElement()
                .asString()
                .contains("batch must be true");
        assertThat(violations(COMPLETE + "%prod.mp.messaging.connector.smallrye-kafka.batch=false\n"))
                .singleElement()
                .asString()
                .contains("%prod");
    }

    @Test
    void another_strategy_is_found() throws Exception {
        var ignoring = COMPLETE.replace("failure-strategy=fail", "failure-strategy=ignore");

        assertThat(violations(ignoring)).singleElement().asString().contains("must be fail, but is ignore");
    }

    @Test
    void a_connector_that_reads_headers_by_itself_is_found() throws Exception {
        var reading = COMPLETE.replace("cloud-events=false", "cloud-events=true");

        assertThat(violations(reading)).singleElement().asString().contains("cloud-events must be false, but is true");
    }

    @Test
    void a_profile_that_says_otherwise_is_found() throws Exception {
        var other = COMPLETE + "%prod.mp.messaging.incoming.intake-tickets-in.cloud-events=true\n";

        assertThat(violations(other))
                .singleElement()
                .asString()
                .contains("%prod")
                .contains("must be false");
    }

    @Test
    void a_channel_that_exists_in_one_profile_only_is_checked_too() throws Exception {
        var extra = COMPLETE + "%dev.mp.messaging.incoming.other-in.topic=x\n";

        assertThat(violations(extra))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("other-in"));
    }

    @Test
    void a_service_without_channels_does_not_pass() throws Exception {
        assertThat(violations("quarkus.http.port=0")).singleElement().asString().contains("no incoming channel");
    }

    private static Iterable<String> violations(String text) throws Exception {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return ConfigurationCheck.violations(properties, "triage-service");
    }
}
