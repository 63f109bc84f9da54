package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SharedServersIT {

    private static final String TOPIC = "intake.tickets.v1";

    private final String key = UUID.randomUUID().toString();

    @Test
    void every_start_gives_the_same_servers() {
        assertThat(new KafkaResource().start()).isEqualTo(new KafkaResource().start());
        assertThat(new PostgresResource().start())
                .isEqualTo(new PostgresResource().start())
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:" + PostgresResource.url());
    }

    @Test
    void the_init_argument_names_the_database() throws Exception {
        var resource = new PostgresResource();
        resource.init(Map.of("database", "other"));

        var url = resource.start().get("quarkus.datasource.jdbc.url");

        assertThat(url).endsWith("/other");
        connect(url).close();
    }

    @Test
    void a_probe_reads_what_it_published_with_its_headers() {
        try (var probe = TopicProbe.onTestBroker()) {
            var event = TestEvent.of("stellwerk.intake.ticket-received.v1", key, "{\"a\":1}")
                    .inTrace("00-a-b-01");
            probe.publish(TOPIC, event);
            probe.publishRaw(new ProducerRecord<>(TOPIC, key, "broken".getBytes(StandardCharsets.UTF_8)));

            var records = probe.await(TOPIC, key, found -> assertThat(found).hasSize(2));

            assertThat(records.getFirst().id()).isEqualTo(event.id());
            assertThat(records.getFirst().header("ce_source")).isEqualTo("/stellwerk/intake");
            assertThat(records.getFirst().header("ce_subject")).isEqualTo(key);
            assertThat(records.getFirst().header("ce_specversion")).isEqualTo("1.0");
            assertThat(records.getFirst().header("traceparent")).isEqualTo("00-a-b-01");
            assertThat(records.getFirst().json().path("a").asInt()).isEqualTo(1);
            assertThat(records.getLast().type()).isEmpty();
        }
    }

    @Test
    void a_stopped_broker_comes_back_with_what_it_had() {
        try (var probe = TopicProbe.onTestBroker()) {
            probe.publishAll(TOPIC, List.of(TestEvent.of("stellwerk.intake.first.v1", key, "{}")));

            KafkaResource.stopBroker();
            KafkaResource.startBroker();

            probe.publish(TOPIC, TestEvent.of("stellwerk.intake.second.v1", key, "{}"));
            assertThat(probe.awaitEvent(TOPIC, key, "stellwerk.intake.second.v1")
                            .offset())
                    .isPositive();
        }
    }

    @Test
    void a_test_may_have_a_topic_of_its_own() {
        KafkaResource.createTopic("own." + key);

        try (var probe = TopicProbe.onTestBroker()) {
            assertThat(probe.readAll("own." + key)).isEmpty();
        }
    }

    @Test
    void a_stopped_database_refuses_until_it_is_started() {
        var url = "jdbc:" + PostgresResource.url();

        PostgresResource.stopServer();
        try {
            assertThatThrownBy(() -> connect(url)).isInstanceOf(SQLException.class);
        } finally {
            PostgresResource.startServer();
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> connect(url).close());
    }

    private static Connection connect(String url) throws SQLException {
        DriverManager.setLoginTimeout(5);
        return DriverManager.getConnection(url, "stellwerk", "stellwerk");
    }
}
