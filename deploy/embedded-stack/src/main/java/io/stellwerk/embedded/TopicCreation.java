package io.stellwerk.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates what topics a broker does not have yet. */
final class TopicCreation {

    private final Admin admin;

    TopicCreation(Admin admin) {
        this.admin = admin;
    }

    void create(List<TopicSpec> topics) {
        try {
            var results = admin.createTopics(
                            topics.stream().map(TopicCreation::newTopic).toList())
                    .values();
            for (var result : results.values()) {
                awaitUnlessItExists(result);
            }
        } catch (ExecutionException e) {
            throw new StackException("Kafka could not create its topics.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while topics were created.", e);
        }
    }

    private static NewTopic newTopic(TopicSpec topic) {
        var created = new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty());
        return topic.compacted() ? created.configs(Map.of("cleanup.policy", "compact")) : created;
    }

    private static void awaitUnlessItExists(KafkaFuture<Void> creation)
            throws ExecutionException, InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
