package io.stellwerk.benches.bare;

import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.TopicSpec;
import io.stellwerk.embedded.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;

/** The bare program's topics: empty twins of the desk's. */
final class FreshTopics {

    static final String PREFIX = "bare.";
    static final String CHANNEL_INBOUND = PREFIX + Topics.CHANNEL_INBOUND;
    static final String INTAKE_TICKETS = PREFIX + Topics.INTAKE_TICKETS;
    static final String TRIAGE_ASSESSMENTS = PREFIX + Topics.TRIAGE_ASSESSMENTS;
    static final String ESCALATION_TICKETS = PREFIX + Topics.ESCALATION_TICKETS;
    static final String ESCALATION_TICKET_STATES = PREFIX + Topics.ESCALATION_TICKET_STATES;
    static final String NOTIFICATION_DELIVERIES = PREFIX + Topics.NOTIFICATION_DELIVERIES;

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private FreshTopics() {}

    /** Throws away what an earlier run left. */
    static void create(String kafka) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            admin.deleteTopics(names(admin)).all().get();
            Waiting.until("the old topics are gone", TIMEOUT, () -> names(admin).isEmpty());
        }
        KafkaBroker.createTopics(
                kafka, Topics.all().stream().map(FreshTopics::twin).toList());
    }

    /** Partitions of one of the topics. The broker that is asked for them need not know of a topic yet that was made just now. */
    static List<TopicPartition> partitions(String name) {
        return Topics.all().stream()
                .map(FreshTopics::twin)
                .filter(topic -> topic.name().equals(name))
                .flatMap(topic -> IntStream.range(0, topic.partitions()).boxed())
                .map(number -> new TopicPartition(name, number))
                .toList();
    }

    private static TopicSpec twin(TopicSpec topic) {
        return new TopicSpec(PREFIX + topic.name(), topic.partitions(), topic.compacted());
    }

    private static Collection<String> names(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
    }
}
