package io.stellwerk.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import io.stellwerk.embedded.TopicSpec;
import io.stellwerk.embedded.Topics;
import java.util.List;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka with all of Stellwerk's topics: one broker per JVM, shared by all tests, which use keys of their own. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final String IMAGE = "apache/kafka-native:4.1.1";

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /** The broker is stopped with the JVM: the next test class uses it too. */
    @Override
    public void stop() {}

    /** Where the tests' broker is, which is started if it was not. */
    public static String bootstrapServers() {
        return shared().address().get();
    }

    /** Makes a topic of a test's own, if it does not exist. */
    public static void createTopic(String name) {
        shared().create().accept(name);
    }

    /** Takes the broker away from the service under test, for tests of an outage. */
    public static void stopBroker() {
        shared().stop().run();
    }

    /** Brings the broker back, at the same address and with the same data. */
    public static void startBroker() {
        shared().start().run();
    }

    private static Shared shared() {
        return Shared.launchedBy(KafkaResource.class);
    }

    /** Called by {@link Shared} on the class that outlives every application under test. */
    static void register() {
        Quiet.servers();
        var server = switch (Infrastructure.chosen()) {
            case EMBEDDED -> embedded();
            case CONTAINERS -> container();
        };
        server.registerFor(KafkaResource.class);
    }

    private static Shared embedded() {
        var broker = KafkaBroker.start(KafkaSettings.fast());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-closer"));
        broker.createTopics(Topics.all());
        return new Shared(
                broker::bootstrapServers,
                topic -> broker.createTopics(List.of(TopicSpec.of(topic))),
                broker::stop,
                broker::start);
    }

    private static Shared container() {
        var container = new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        KafkaBroker.createTopics(container.getBootstrapServers(), Topics.all());
        return new Shared(
                container::getBootstrapServers,
                topic -> KafkaBroker.createTopics(container.getBootstrapServers(), List.of(TopicSpec.of(topic))),
                Pause.of(container)::pause,
                Pause.of(container)::resume);
    }
}
