package io.stellwerk.system.reconciliation;

import io.stellwerk.system.stack.BenchStack;
import io.stellwerk.system.stack.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until nothing is on its way any more. */
public final class Quiet {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> GROUPS =
            List.of("intake-service", "triage-service", "escalation-service", "notification-service");

    private final BenchStack stack;
    private final Tables tables;

    public Quiet(BenchStack stack) {
        this.stack = stack;
        this.tables = new Tables(stack.database());
    }

    /** Returns when nothing is on its way any more. */
    public void await() {
        Waiting.until("everything is quiet", LIMIT, () -> {
            List<String> reasons = unrest();
            if (!reasons.isEmpty()) {
                throw new IllegalStateException(String.join(", ", reasons));
            }
            return true;
        });
    }

    private List<String> unrest() throws ExecutionException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        GROUPS.forEach(group -> {
            String service = group.replace("-service", "");
            note(reasons, service + " outbox", tables.count(service, "select count(*) as count from outbox"));
        });
        note(
                reasons,
                "timers",
                tables.count(
                        "escalation",
                        "select count(*) as count from timers where fired_at is null and due_at < now() + interval '1 minute'"));
        note(
                reasons,
                "notifications",
                tables.count(
                        "notification",
                        "select count(*) as count from notification where state in ('WAITING_FOR_CONTACT', 'PENDING', 'CLAIMED', 'TRANSMITTING')"));
        if (reasons.isEmpty()) {
            note(reasons, "lag", lag());
        }
        return reasons;
    }

    private long lag() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.brokers().bootstrapServers()))) {
            long lag = 0;
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends = admin.listOffsets(
                                committed.keySet().stream()
                                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                        .all()
                        .get();
                for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> end : ends.entrySet()) {
                    OffsetAndMetadata position = committed.get(end.getKey());
                    lag += end.getValue().offset() - (position == null ? 0 : position.offset());
                }
            }
            return lag;
        }
    }

    private static void note(List<String> reasons, String what, long number) {
        if (number > 0) {
            reasons.add(number + " " + what);
        }
    }
}
