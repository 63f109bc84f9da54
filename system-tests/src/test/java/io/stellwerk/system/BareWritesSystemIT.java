package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.benches.bare.BarePlan;
import io.stellwerk.benches.bare.BareRun;
import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.measuring.Rest;
import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.embedded.PostgresSettings;
import io.stellwerk.local.events.EventStream;
import io.stellwerk.testing.ContractCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Bare limit: it is only one if its scripts write and send what the services write and send for the same requests. */
class BareWritesSystemIT {

    private static final int CUSTOMERS = 2;
    private static final int REQUESTS = 6;
    private static final int ATTEMPTS = 3;

    /** Rows that are there before the first ticket, or that are folded into few now and then; and topics, of which the events tell. */
    private static final Pattern NOT_FOR_EACH_TICKET = Pattern.compile(
            ".*\\.(.*_changes?|.*_counts?|(article|board)_revision|board_sample|board_shown|flyway.*|outbox_lane|storm_breaker|.*\\.v1)");

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Stack stack = Stack.running();

    /** Rows by table, and for each type of event the topic, how many there are and which fields they have. */
    private record Written(Map<String, Long> rows, Map<String, String> events) {}

    @Test
    void the_bare_program_writes_and_sends_what_the_services_do() throws IOException, SQLException {
        Written bare = bare();

        Written services = services();
        for (int attempt = 1; attempt < ATTEMPTS && !services.rows().equals(bare.rows()); attempt++) {
            // Meanwhile the desk may have done something else, such as fire another test's timers.
            services = services();
        }

        assertThat(bare.rows()).isEqualTo(services.rows());
        assertThat(bare.events()).isEqualTo(services.events());
    }

    private Written services() throws SQLException {
        Connections connections = stack.databases();
        Rest.await(connections.port());
        Map<String, Long> before = rows(connections);
        Set<String> tickets = new HashSet<>();
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < REQUESTS; i++) {
            tickets.add(stack.desk()
                    .post("/api/intake/v1/web-requests", """
                            {"name": "Load %d", "email": "%d-%s@customer.example", "subject": "I forgot my password",
                             "text": "Since this morning it does not work any more, please help."}
                            """.formatted(i, i % CUSTOMERS, run))
                    .text("ticketId"));
        }
        Rest.await(connections.port());
        Map<String, Long> written = rows(connections);
        before.forEach((table, rows) -> written.merge(table, -rows, Long::sum));
        return new Written(given(written), events(stack.kafka(), event -> tickets.contains(event.key())));
    }

    private static Written bare() throws IOException {
        try (PostgresServer postgres = PostgresServer.start(PostgresSettings.fast());
                KafkaBroker kafka = KafkaBroker.start(KafkaSettings.fast())) {
            BarePlan plan = new BarePlan(
                    "jdbc:" + postgres.url(""),
                    kafka.bootstrapServers(),
                    Path.of("..").toAbsolutePath().normalize().toString(),
                    BarePlan.Source.MEMORY,
                    CUSTOMERS,
                    0,
                    REQUESTS);
            try (BareRun run = BareRun.start(plan)) {
                run.awaitReady();
                run.go();
                run.awaitQueued();
                run.awaitDone();
                Map<String, Long> rows = run.awaitAudit().counts();
                return new Written(given(rows), events(kafka.bootstrapServers(), _ -> true));
            }
        }
    }

    private static Map<String, Long> rows(Connections connections) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String service : PostgresSettings.SERVICE_DATABASES) {
            for (String table : connections.query(
                    service, "select tablename from pg_tables where schemaname = 'public'", row -> row.getString(1))) {
                rows.put(service + '.' + table, connections.number(service, "select count(*) from " + table));
            }
        }
        return rows;
    }

    private static Map<String, Long> given(Map<String, Long> rows) {
        Map<String, Long> given = new TreeMap<>(rows);
        given.values().removeIf(number -> number == 0);
        given.keySet().removeIf(table -> NOT_FOR_EACH_TICKET.matcher(table).matches());
        return given;
    }

    /** The bare program sends no mail, so it does not say that one was delivered. */
    private static Map<String, String> events(String kafka, Predicate<ConsumerRecord<String, byte[]>> own) {
        Map<String, Integer> numbers = new TreeMap<>();
        Map<String, Set<String>> fields = new TreeMap<>();
        try (EventStream topics = EventStream.open(kafka, _ -> true, true)) {
            for (List<ConsumerRecord<String, byte[]>> next = topics.next(QUIET);
                    !next.isEmpty();
                    next = topics.next(QUIET)) {
                next.stream().filter(own).forEach(event -> {
                    String type =
                            new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    ContractCheck.ofType(type).isValid(event.value());
                    String name = event.topic().replaceFirst("^bare\\.", "") + ' ' + type;
                    numbers.merge(name, 1, Integer::sum);
                    fields.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(fields(event.value()));
                });
            }
        }
        Map<String, String> events = new TreeMap<>();
        numbers.forEach((name, number) -> events.put(name, number + " with " + fields.get(name)));
        events.keySet().removeIf(name -> name.contains("notification-delivered"));
        return events;
    }

    private static Set<String> fields(byte[] payload) {
        try {
            return new ObjectMapper().readValue(payload, Map.class).keySet();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
