package io.stellwerk.notification.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.notification.MailServerBase;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

/** Addresses that an older version stored with their domain in Unicode. */
@QuarkusTest
class AsciiDomainsIT extends MailServerBase {

    private final String database = "jdbc:"
            + PostgresResource.url("ascii_" + UUID.randomUUID().toString().replace('-', '_'));

    @Inject
    Flyway flyway;

    @Test
    void theService_migratesThemWhenItStarts() {
        assertThat(Arrays.stream(flyway.info().applied()))
                .anySatisfy(applied -> assertThat(applied.getScript()).contains("AsciiDomains"));
    }

    @Test
    void contactLedgerAndSuppression_haveTheirAsciiForm_afterTheMigration() throws SQLException {
        // Given
        to("6").load().migrate();
        execute(
                "insert into contact (ticket_id, known, address) values (gen_random_uuid(), true, 'ida@müller.example'),"
                        + " (gen_random_uuid(), true, 'jörg@plain.example'), (gen_random_uuid(), true, 'jörg@müller.example')");
        execute("insert into notification (id, ticket_id, cause, recipient, template, state, language, not_before,"
                + " created_at, changed_at) values (gen_random_uuid(), gen_random_uuid(), 'c', 'ida@müller.example',"
                + " 'receipt', 'PENDING', 'de', now(), now(), now())");
        execute("insert into suppressed_address (address, since, expires_at, status) values"
                + " ('ida@müller.example', now(), now() + interval '1 day', 'one form alone'),"
                + " ('max@müller.example', now(), now() + interval '1 day', 'first of two'),"
                + " ('max@xn--mller-kva.example', now(), now() + interval '1 day', 'second of two')");

        // When
        to("7").load().migrate();

        // Then
        assertThat(strings("select address from contact order by 1"))
                .containsExactlyInAnyOrder(
                        "ida@xn--mller-kva.example", "jörg@plain.example", "jörg@xn--mller-kva.example");
        assertThat(strings("select recipient from notification")).containsExactly("ida@xn--mller-kva.example");
        assertThat(strings("select address || ' ' || status from suppressed_address"))
                .containsExactlyInAnyOrder(
                        "ida@xn--mller-kva.example one form alone", "max@xn--mller-kva.example second of two");
    }

    private FluentConfiguration to(String version) {
        JavaMigration migration = new AsciiDomains();
        return Flyway.configure()
                .dataSource(database, PostgresServer.USER, PostgresServer.PASSWORD)
                .locations("db/messaging", "db/migration")
                .javaMigrations(migration)
                .outOfOrder(true)
                .target(version);
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
        return DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
    }
}
