package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Counts what is in the tables and on the topics when all is done, and reports what is missing or double. */
final class BareReconciliation {

    private static final List<String> ONE_FOR_EACH = List.of(
            "intake.message_key",
            "intake.ticket",
            "intake.message",
            "intake.ticket_progress where status = 'QUEUED' and sequence = 1",
            "triage.assessments",
            "triage.inbox",
            "escalation.tickets",
            "escalation.tickets where status = 'QUEUED' and sequence = 1",
            "escalation.ticket_events",
            "escalation.timers",
            "escalation.generate_series(1, (select sum(tickets) from queue_changes))",
            "notification.contact where known and assessed_language is not null",
            "notification.notification",
            "notification.board_ticket where status = 'QUEUED' and assessed_category is not null");

    private final FreshDatabases databases;
    private final BarePlan plan;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> wrongs = new ArrayList<>();

    BareReconciliation(FreshDatabases databases, BarePlan plan) {
        this.databases = databases;
        this.plan = plan;
    }

    /** The rows of every table and the records of every topic. */
    Map<String, Long> counts() {
        return counts;
    }

    /** Counts everything, and says what is wrong. */
    List<String> audit() throws SQLException {
        long all = plan.total();
        for (String service : FreshDatabases.SERVICES) {
            for (String table : databases.tables(service)) {
                counts.put(service + '.' + table, count(service, table));
            }
            expect(service + ".outbox", 0);
            expect(service + ".dead_letter", 0);
        }
        for (String rows : ONE_FOR_EACH) {
            expect(rows, all);
        }
        expect("intake.inbox", plan.source() == BarePlan.Source.TOPIC ? 2 * all : all);
        expect("escalation.inbox", 2 * all);
        expect("notification.inbox", 3 * all);
        for (String topic : List.of(
                FreshTopics.INTAKE_TICKETS,
                FreshTopics.TRIAGE_ASSESSMENTS,
                FreshTopics.ESCALATION_TICKETS,
                FreshTopics.ESCALATION_TICKET_STATES)) {
            topic(topic, all);
        }
        topic(FreshTopics.NOTIFICATION_DELIVERIES, count("notification", "notification where state = 'SUPPRESSED'"));
        return wrongs;
    }

    private void expect(String rows, long expected) throws SQLException {
        int dot = rows.indexOf('.');
        compare(rows, expected, count(rows.substring(0, dot), rows.substring(dot + 1)));
    }

    private void compare(String what, long expected, long found) {
        if (found != expected) {
            wrongs.add(what + ": " + found + " instead of " + expected);
        }
    }

    private long count(String service, String rows) throws SQLException {
        try (Connection connection = databases.connect(service);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Every key once, and nothing else. */
    private void topic(String name, long expected) {
        Set<String> keys = new HashSet<>();
        long records = 0;
        try (KafkaConsumer<String, byte[]> consumer = Stage.consumer(plan.kafka(), "reconciliation")) {
            List<TopicPartition> partitions = FreshTopics.partitions(name);
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
        counts.put(name.substring(FreshTopics.PREFIX.length()), records);
        compare(name, expected, records);
        compare(name + " keys", expected, keys.size());
    }
}
