package io.stellwerk.benches.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.embedded.PostgresSettings;
import io.stellwerk.local.stack.Installation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DatabaseConnectionsTest {

    private static final int INSTANCES = 4;
    private static final int OTHERS = 50;
    private static final String RESOURCES = Path.of("src", "main", "resources").toString();

    @Test
    void four_instances_of_each_service_do_not_run_out_of_connections() throws IOException {
        int together = 0;
        for (String service : Installation.SERVICES) {
            together += poolOf(service);
        }

        assertThat(together).isPositive();
        assertThat(INSTANCES * together + OTHERS).isLessThanOrEqualTo(PostgresSettings.MOST_CONNECTIONS);
    }

    private static int poolOf(String service) throws IOException {
        Properties common = new Properties();
        load(common, Path.of("reliable-messaging", RESOURCES, "META-INF", "microprofile-config.properties"));
        Properties own = new Properties(common);
        load(own, Path.of(service + "-service", RESOURCES, "application.properties"));
        return Integer.parseInt(own.getProperty("quarkus.datasource.reactive.max-size"));
    }

    private static void load(Properties properties, Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("..").resolve(file))) {
            properties.load(reader);
        }
    }
}
