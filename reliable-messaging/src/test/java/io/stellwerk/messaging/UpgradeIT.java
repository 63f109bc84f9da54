package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that a service has migrated to its own versions gets this module's later tables all the same. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class UpgradeIT {

    @Test
    void a_table_that_comes_later_under_a_lower_version_is_made() {
        String schema = "upgrade_" + UUID.randomUUID().toString().replace('-', '_');
        flyway(schema, "db/migration").migrate();

        flyway(schema, "db/messaging", "db/migration").migrate();

        assertThat(flyway(schema, "db/messaging", "db/migration").info().pending())
                .isEmpty();
    }

    private static Flyway flyway(String schema, String... locations) {
        Config config = ConfigProvider.getConfig();
        return Flyway.configure()
                .dataSource(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getOptionalValue("quarkus.datasource.password", String.class)
                                .orElse(""))
                .schemas(schema)
                .locations(locations)
                .outOfOrder(config.getValue("quarkus.flyway.out-of-order", Boolean.class))
                .load();
    }
}
