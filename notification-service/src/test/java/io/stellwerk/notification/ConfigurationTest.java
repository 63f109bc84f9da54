package io.stellwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.ConfigurationCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void no_default_decides_whether_a_message_is_lost() {
        ConfigurationCheck.check("notification-service");
    }

    @Test
    void a_person_can_read_the_configuration() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .hasSizeLessThanOrEqualTo(70);
    }
}
