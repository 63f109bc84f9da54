package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final TopicSpec TOPIC = TopicSpec.of("some.topic.v1").withPartitions(1);

    @TempDir
    Path directory;

    @Test
    void a_restart_keeps_the_port_and_what_was_written() throws Exception {
        try (var broker = KafkaBroker.start(KafkaSettings.durable(directory.resolve("kafka")))) {
            broker.createTopics(List.of(TOPIC));
            var address = broker.bootstrapServers();
            write(address, "before");

            broker.stop();
            assertThat(broker.isRunning()).isFalse();
            assertThat(Ports.isTaken(port(address))).isFalse();
            broker.start();

            assertThat(broker.bootstrapServers()).isEqualTo(address);
            write(address, "after");
            assertThat(readTwo(address)).containsExactly("before", "after");
        }
    }

    @Test
    void another_broker_on_the_same_directory_finds_what_the_first_one_wrote() throws Exception {
        var settings = KafkaSettings.durable(directory.resolve("kafka"));
        try (var first = KafkaBroker.start(settings)) {
            first.createTopics(List.of(TOPIC));
            write(first.bootstrapServers(), "one");
            write(first.bootstrapServers(), "two");
        }

        try (var second = KafkaBroker.start(settings)) {
            assertThat(readTwo(second.bootstrapServers())).containsExactly("one", "two");
        }
    }

    @Test
    void a_start_that_fails_throws_and_ends_nothing_else() throws Exception {
        var told = new AtomicBoolean();
        KafkaBroker.onFatalError(() -> told.set(true));
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = KafkaSettings.durable(directory.resolve("kafka"))
                    .with(
                            "listeners",
                            "CLIENTS://127.0.0.1:" + Ports.free() + ",CONTROLLER://127.0.0.1:" + taken.getLocalPort())
                    .with("controller.quorum.voters", "1@127.0.0.1:" + taken.getLocalPort());

            assertThatThrownBy(() -> KafkaBroker.start(settings))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("did not start");
        } finally {
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }

        assertThat(told).isFalse();
        try (var broker = KafkaBroker.start(KafkaSettings.durable(directory.resolve("kafka")))) {
            assertThat(broker.isRunning()).isTrue();
        }
    }

    @Test
    void topics_are_created_once_and_as_they_were_asked_for() throws Exception {
        try (var broker = KafkaBroker.start(KafkaSettings.fast())) {
            broker.createTopics(Topics.all(2));
            broker.createTopics(Topics.all(3));

            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                var names = Topics.all().stream().map(TopicSpec::name).toList();
                assertThat(admin.listTopics().names().get()).containsAll(names);
                assertThat(admin.describeTopics(names).allTopicNames().get().values())
                        .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(2));
                assertThat(cleanupPolicy(admin, Topics.ESCALATION_TICKET_STATES))
                        .isEqualTo("compact");
                assertThat(cleanupPolicy(admin, Topics.ESCALATION_TICKETS)).isEqualTo("delete");
            }
        }
    }

    @Test
    void topics_are_kept_as_the_asyncapi_document_says() throws Exception {
        try (var broker = KafkaBroker.start(KafkaSettings.fast())) {
            broker.createTopics(Topics.all());

            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                for (var documented : DocumentedTopic.all()) {
                    for (var setting : documented.settings().entrySet()) {
                        assertThat(config(admin, documented.spec().name(), setting.getKey()))
                                .as(
                                        "%s of %s",
                                        setting.getKey(), documented.spec().name())
                                .isEqualTo(setting.getValue());
                    }
                }
            }
        }
    }

    @Test
    void a_topic_that_nobody_created_stays_unknown() {
        try (var broker = KafkaBroker.start(KafkaSettings.fast());
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped"))
                            .allTopicNames()
                            .get())
                    .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void a_taken_port_is_told_in_one_sentence() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = KafkaSettings.fast().onPort(socket.getLocalPort());

            assertThatThrownBy(() -> KafkaBroker.start(settings))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + socket.getLocalPort() + " for Kafka is taken");
        }
    }

    private static String cleanupPolicy(Admin admin, String topic) throws Exception {
        return config(admin, topic, "cleanup.policy");
    }

    private static String config(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    private static void write(String address, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.name(), "key", value)).get();
        }
    }

    private static List<String> readTwo(String address) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            while (values.size() < 2) {
                consumer.poll(Duration.ofSeconds(10)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }
}
