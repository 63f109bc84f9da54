package io.stellwerk.benches.bare;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.benches.bare.BarePlan.Source;
import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.embedded.PostgresSettings;
import io.stellwerk.local.events.EventStream;
import io.stellwerk.testing.ContractCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bare limit, with the services' tables and contracts as they are now. */
class BareDeskSystemIT {

    private static final int TICKETS = 300;
    private static final int WARM_UP = 50;
    private static final int CUSTOMERS = 100;

    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(PostgresSettings.fast());
        kafka = KafkaBroker.start(KafkaSettings.fast());
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void bareDesk_writesAndSendsEverythingOnce_inTheFormOfTheContracts(Source source) throws IOException {
        // Given
        BarePlan plan = new BarePlan(
                "jdbc:" + postgres.url(""),
                kafka.bootstrapServers(),
                Path.of("..").toAbsolutePath().normalize().toString(),
                source,
                CUSTOMERS,
                WARM_UP,
                TICKETS);

        // When
        BareRun.Audited found = run(plan);

        // Then
        assertThat(found.counts()).containsEntry("escalation.ticket_events", (long) TICKETS + WARM_UP);
        assertThat(records())
                .hasSizeGreaterThan(4 * TICKETS)
                .allSatisfy(
                        event -> ContractCheck.ofType(header(event, "ce_type")).isValid(event.value()));
    }

    private static BareRun.Audited run(BarePlan plan) throws IOException {
        try (BareRun run = BareRun.start(plan)) {
            run.awaitReady();
            run.go();
            assertThat(run.awaitQueued().tickets()).isEqualTo(TICKETS);
            assertThat(run.awaitDone().seconds()).isPositive();
            return run.awaitAudit();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        try (EventStream topics =
                EventStream.open(kafka.bootstrapServers(), name -> name.startsWith(FreshTopics.PREFIX), true)) {
            Supplier<List<ConsumerRecord<String, byte[]>>> more = () -> topics.next(Duration.ofSeconds(2));
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            for (List<ConsumerRecord<String, byte[]>> next = more.get(); !next.isEmpty(); next = more.get()) {
                all.addAll(next);
            }
            return all;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
