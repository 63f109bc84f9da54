package io.stellwerk.intake.admission;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.IntakeConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** Lag of the consumers that come after intake, as the broker sees it. Costs nothing as long as nobody asks. */
@ApplicationScoped
class DownstreamLag {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Map<String, Object> brokerSettings;
    private final Map<String, Set<String>> topicsByGroup;
    private final AtomicBoolean blind = new AtomicBoolean();
    private volatile long handled;
    private @Nullable Admin admin;

    DownstreamLag(@Identifier("default-kafka-broker") Map<String, Object> brokerSettings, IntakeConfig config) {
        this.brokerSettings = brokerSettings;
        this.topicsByGroup = config.bulk().downstream().stream()
                .map(one -> one.split(":", 2))
                .collect(Collectors.groupingBy(
                        one -> one[0], Collectors.mapping(one -> one[1], Collectors.toUnmodifiableSet())));
    }

    /**
     * Lag as it was seen.
     *
     * @param waiting how many events wait for the consumer that has the most of them
     * @param handled how many have been handled so far by all of them together, which grows as long as anything moves
     */
    record Lag(long waiting, long handled) {}

    /**
     * As it is now; a partition of which nothing was ever handled does not count. What cannot be seen counts as very far
     * behind.
     */
    Uni<Lag> now() {
        return Uni.createFrom()
                .deferred(() -> committed().chain(groups -> ends(groups).map(ends -> lag(groups, ends))))
                .invoke(seen -> {
                    handled = seen.handled();
                    blind.set(false);
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    if (blind.compareAndSet(false, true)) {
                        Log.warnf("lag of those who come after cannot be seen: reason=%s", failure);
                    }
                    return new Lag(Long.MAX_VALUE, handled);
                });
    }

    private Uni<Map<String, Map<TopicPartition, OffsetAndMetadata>>> committed() {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> groups = new ConcurrentHashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String group : topicsByGroup.keySet()) {
            all = all.chain(() -> committed(group))
                    .invoke(offsets -> groups.put(group, offsets))
                    .replaceWithVoid();
        }
        return all.replaceWith(groups);
    }

    private Uni<Map<TopicPartition, OffsetAndMetadata>> committed(String group) {
        Set<String> topics = topicsByGroup.getOrDefault(group, Set.of());
        return result(open().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .onFailure(DownstreamLag::isNoSuchGroup)
                .recoverWithItem(Map.of())
                .map(found -> found.entrySet().stream()
                        .filter(offset -> offset.getValue() != null
                                && topics.contains(offset.getKey().topic()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static boolean isNoSuchGroup(Throwable failure) {
        return failure instanceof GroupIdNotFoundException || failure.getCause() instanceof GroupIdNotFoundException;
    }

    private Uni<Map<TopicPartition, Long>> ends(Map<String, Map<TopicPartition, OffsetAndMetadata>> groups) {
        Map<TopicPartition, OffsetSpec> wanted = groups.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return result(open().listOffsets(wanted).all())
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> end.getValue().offset())));
    }

    private static Lag lag(Map<String, Map<TopicPartition, OffsetAndMetadata>> groups, Map<TopicPartition, Long> ends) {
        List<Long> waiting = groups.values().stream()
                .flatMap(offsets -> byTopic(offsets, ends).values().stream())
                .toList();
        long handled = groups.values().stream()
                .flatMap(offsets -> offsets.values().stream())
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
        return new Lag(waiting.stream().mapToLong(Long::longValue).max().orElse(0), handled);
    }

    private static Map<String, Long> byTopic(
            Map<TopicPartition, OffsetAndMetadata> offsets, Map<TopicPartition, Long> ends) {
        return offsets.entrySet().stream()
                .collect(Collectors.groupingBy(
                        offset -> offset.getKey().topic(),
                        Collectors.summingLong(offset -> Math.max(
                                0,
                                ends.getOrDefault(offset.getKey(), 0L)
                                        - offset.getValue().offset()))));
    }

    private static <T> Uni<T> result(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }

    private synchronized Admin open() {
        Admin open = admin;
        if (open == null) {
            Map<String, Object> settings = new HashMap<>(brokerSettings);
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "bulk-pace");
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            open = Admin.create(settings);
            admin = open;
            Log.infof("bulk work is paced by those who come after: consumers=%s", topicsByGroup.keySet());
        }
        return open;
    }

    @PreDestroy
    synchronized void close() {
        Admin open = admin;
        if (open != null) {
            open.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
