package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts what is in the tables and on the topics when all is done, and reports what is missing or double. */
final class BareReconciliation {

    private final FreshDatabases databases;
    private final BarePlan plan;
    private final long suppressed;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> wrongs = new ArrayList<>();

    BareReconciliation(FreshDatabases databases, BarePlan plan, long suppressed) {
        this.databases = databases;
        this.plan = plan;
        this.suppressed = suppressed;
    }

    /** All that was counted. */
    Map<String, Long> counts() {
        return counts;
    }

    /** Counts everything, and says what is wrong. */
    List<String> audit() throws SQLException {
        long all = plan.total();
        boolean posted = plan.source() == BarePlan.Source.TOPIC;
        audit("intake", posted ? all : 0, Map.of("message_key", all, "ticket", all, "message", all));
        audit("triage", all, Map.of("assessments", all));
        audit(
                "escalation",
                2 * all,
                Map.of("tickets where status = 'QUEUED' and sequence = 1", all, "ticket_events", all, "timers", all));
        audit(
                "notification",
                3 * all,
                Map.of(
                        "contact where known and assessed_language is not null", all,
                        "notification", all,
                        "notification where state = 'SUPPRESSED'", suppressed,
                        "board_ticket where status = 'QUEUED' and assessed_category is not null", all));
        expect("escalation.queue_changes", all, ask("escalation", "select sum(tickets) from queue_changes"));
        auditTopics(all);
        return wrongs;
    }

    private void audit(String service, long handled, Map<String, Long> rows) throws SQLException {
        for (Map.Entry<String, Long> table : rows.entrySet()) {
            count(service, table.getKey(), table.getValue());
        }
        count(service, "inbox", handled);
        count(service, "outbox", 0);
        count(service, "dead_letter", 0);
    }

    private void auditTopics(long all) {
        topic(FreshTopics.INTAKE_TICKETS, all);
        topic(FreshTopics.TRIAGE_ASSESSMENTS, all);
        topic(FreshTopics.ESCALATION_TICKETS, all);
        topic(FreshTopics.ESCALATION_TICKET_STATES, all);
        topic(FreshTopics.NOTIFICATION_DELIVERIES, suppressed);
    }

    private void count(String service, String rows, long expected) throws SQLException {
        expect(service + '.' + rows, expected, ask(service, "select count(*) from " + rows));
    }

    private void expect(String what, long expected, long found) {
        counts.put(what, found);
        if (found != expected) {
            wrongs.add(what + ": " + found + " instead of " + expected);
        }
    }

    private long ask(String service, String question) throws SQLException {
        try (Connection connection = databases.connect(service);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Every key once, and nothing else. */
    private void topic(String name, long expected) {
        Set<String> keys = new HashSet<>();
        long records = 0;
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        plan.kafka(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                ConsumerRecords<String, byte[]> found = consumer.poll(Duration.ofMillis(100));
                records += found.count();
                for (ConsumerRecord<String, byte[]> event : found) {
                    keys.add(event.key());
                }
            }
        }
        expect(name, expected, records);
        expect(name + " keys", expected, keys.size());
    }
}
