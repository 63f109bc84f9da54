package io.stellwerk.intake.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Addresses that an older version stored with their domain in Unicode. */
@QuarkusTest
class AsciiDomainsIT {
    private final String schema = "ascii_" + UUID.randomUUID().toString().replace('-', '_');

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Test
    void theService_migratesThemWhenItStarts() {
        assertThat(Arrays.stream(flyway.info().applied()))
                .anySatisfy(applied -> assertThat(applied.getScript()).contains("AsciiDomains"));
    }

    @Test
    void customers_areOneAgain_afterTheMigration() throws SQLException {
        // Given
        to("4").load().migrate();
        UUID alone = customer("email:ida@müller.example", "phone:+4930123456");
        UUID unicode = customer("email:max@müller.example", "phone:+4930654321");
        UUID ascii = customer("email:max@xn--mller-kva.example");
        UUID ticket = ticket(unicode, "email:max@müller.example", "email:eva@müller.example");
        ticket(ascii, "email:max@xn--mller-kva.example", "email:max@müller.example");

        // When
        to("5").load().migrate();

        // Then
        assertThat(strings("select customer_id || ' ' || identity from customer_identity"))
                .containsExactlyInAnyOrder(
                        alone + " email:ida@xn--mller-kva.example",
                        alone + " phone:+4930123456",
                        ascii + " email:max@xn--mller-kva.example",
                        ascii + " phone:+4930654321");
        assertThat(strings("select cast(id as text) from customer"))
                .containsExactlyInAnyOrder(alone.toString(), ascii.toString());
        assertThat(strings("select distinct cast(customer_id as text) from ticket"))
                .containsExactly(ascii.toString());
        assertThat(strings("select identity from participant where ticket_id = '" + ticket + "'"))
                .containsExactlyInAnyOrder("email:max@xn--mller-kva.example", "email:eva@xn--mller-kva.example");
        assertThat(strings("select count(*) from participant")).containsExactly("3");
    }

    @Test
    void customersThatTheOwnersSystemTellsApart_stayTwo() throws SQLException {
        // Given
        to("4").load().migrate();
        UUID unicode = customer("email:max@müller.example", "external:4711");
        UUID ascii = customer("email:max@xn--mller-kva.example", "external:4712");

        // When
        to("5").load().migrate();

        // Then
        assertThat(strings("select customer_id || ' ' || identity from customer_identity"))
                .containsExactlyInAnyOrder(
                        unicode + " external:4711",
                        ascii + " external:4712",
                        ascii + " email:max@xn--mller-kva.example");
    }

    private FluentConfiguration to(String version) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("db/messaging", "db/migration")
                .javaMigrations(new AsciiDomains())
                .outOfOrder(true)
                .target(version);
    }

    private UUID customer(String... identities) throws SQLException {
        UUID id = UUID.randomUUID();
        execute("insert into customer (id, created_at) values ('" + id + "', now())");
        for (String identity : identities) {
            execute("insert into customer_identity values ('" + identity + "', '" + id + "')");
        }
        return id;
    }

    private UUID ticket(UUID customer, String... participants) throws SQLException {
        UUID id = UUID.randomUUID();
        execute("insert into ticket (id, number, customer_id, channel, facts, opened_at) values ('" + id + "', '" + id
                + "', '" + customer + "', 'EMAIL', '{}', now())");
        for (String participant : participants) {
            execute("insert into participant values ('" + id + "', '" + participant + "')");
        }
        return id;
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private Connection connection() throws SQLException {
        Connection connection = database.getConnection();
        connection.setSchema(schema);
        return connection;
    }
}
