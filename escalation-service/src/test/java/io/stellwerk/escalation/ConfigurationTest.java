package io.stellwerk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.ConfigurationCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void every_incoming_channel_says_all_it_needs() {
        ConfigurationCheck.check("escalation-service");
    }

    @Test
    void the_relay_knows_which_topic_is_compacted() throws Exception {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .contains("stellwerk.messaging.outbox.compacted-topics=" + ServiceUnderTest.STATES);
    }

    @Test
    void a_person_can_read_the_properties() throws Exception {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .hasSizeLessThanOrEqualTo(70);
    }
}
