package io.stellwerk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.ConfigurationCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No default of a framework decides whether a ticket is lost, and a person can read the settings. */
class ConfigurationTest {

    @Test
    void every_incoming_channel_says_all_it_needs() {
        ConfigurationCheck.check("triage-service");
    }

    @Test
    void the_settings_fit_on_a_page() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .hasSizeLessThanOrEqualTo(70);
    }
}
