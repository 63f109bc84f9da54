package io.stellwerk.system.simulation;

import io.stellwerk.messaging.SimulatedOutbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What holds for every topic and every consumer. */
final class TopicChecks {

    private static final String DEAD_LETTERS = ".dlq.";
    private static final String DELIVERIES = "notification.deliveries.v1";

    private TopicChecks() {}

    /** What was committed is on the topics, and nothing else is. */
    static List<String> published(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Set<String> promised = new HashSet<>();
        Set<String> topics = new LinkedHashSet<>();
        outcome.stage().databases().forEach((service, database) -> {
            if (!database.rows(SimulatedOutbox.OUTBOX).isEmpty()) {
                found.add("the outbox of " + service + " is not empty");
            }
            database.announced().forEach(one -> {
                promised.add(one.topic() + " " + one.eventId());
                topics.add(one.topic());
            });
        });
        topics.addAll(outcome.stage().broker().topics());
        Set<String> published = new HashSet<>();
        for (String topic : topics) {
            if (!topic.contains(DEAD_LETTERS) && !topic.startsWith("channel.")) {
                outcome.events(topic).forEach(event -> published.add(topic + " " + event.id()));
            }
        }
        promised.stream()
                .filter(one -> !one.contains(DEAD_LETTERS) && !published.contains(one))
                .forEach(one -> found.add("never published: " + one));
        published.stream()
                .filter(one -> !promised.contains(one))
                .forEach(one -> found.add("published, and never committed: " + one));
        return found;
    }

    /** A ticket's events first appear in the order of their commits. */
    static List<String> order(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Map<String, List<String>> committed = new LinkedHashMap<>();
        outcome.stage()
                .databases()
                .values()
                .forEach(database -> database.announced()
                        .forEach(one -> committed
                                .computeIfAbsent(one.topic() + " " + one.key(), key -> new ArrayList<>())
                                .add(one.eventId())));
        for (String topic : outcome.stage().broker().topics()) {
            if (topic.contains(DEAD_LETTERS) || topic.equals(DELIVERIES)) {
                continue;
            }
            Map<String, List<String>> seen = new LinkedHashMap<>();
            outcome.events(topic)
                    .forEach(event -> seen.computeIfAbsent(topic + " " + event.key(), key -> new ArrayList<>())
                            .add(event.id()));
            seen.forEach((key, ids) -> {
                if (committed.containsKey(key) && !committed.get(key).equals(ids)) {
                    found.add("on " + key + " they stand in another order than they were committed in");
                }
            });
        }
        return found;
    }

    /** A consumer handles a ticket's events in the order in which they stand on the topic. */
    static List<String> handledInOrder(Outcome outcome) {
        List<String> found = new ArrayList<>();
        for (Reader reader : outcome.readers()) {
            String consumer = reader.consumer().name();
            Map<String, List<String>> handled = new LinkedHashMap<>();
            outcome.database(reader.process().service()).handled().stream()
                    .filter(one -> one.topic().equals(consumer))
                    .forEach(one -> handled.computeIfAbsent(one.key(), key -> new ArrayList<>())
                            .add(one.eventId()));
            Map<String, List<String>> stand = new LinkedHashMap<>();
            outcome.events(reader.topic()).stream()
                    .filter(event -> reader.consumer().handles(event.type()))
                    .forEach(event -> stand.computeIfAbsent(event.key(), key -> new ArrayList<>())
                            .add(event.id()));
            handled.forEach((key, ids) -> {
                if (new HashSet<>(ids).size() == ids.size() && !ids.equals(stand.get(key))) {
                    found.add(reader.process().service() + " handled events of " + key + " in another order");
                }
            });
        }
        return found;
    }

    /** Whatever came twice, its effect was committed once. */
    static List<String> idempotent(Outcome outcome) {
        List<String> found = new ArrayList<>();
        outcome.stage()
                .databases()
                .forEach((service, database) -> database.rows(Recording.EFFECTS).stream()
                        .filter(effects -> effects.times() > 1)
                        .forEach(effects -> found.add(service + " handled " + effects.eventId() + " of "
                                + effects.consumer() + " " + effects.times() + " times")));
        return found;
    }

    /** Every event was handled, or is a dead letter; what could be handled is none. */
    static List<String> nothingSkipped(Outcome outcome) {
        List<String> found = new ArrayList<>();
        for (Reader reader : outcome.readers()) {
            String service = reader.process().service();
            String consumer = reader.consumer().name();
            for (Outcome.Event event : outcome.events(reader.topic())) {
                boolean handled = outcome.database(service)
                        .row(Recording.EFFECTS, Recording.key(consumer, event.id()))
                        .isPresent();
                if (reader.consumer().handles(event.type()) && !handled) {
                    found.add(service + " skipped " + event.type() + " " + event.id());
                }
            }
            for (int partition = 0; partition < outcome.stage().broker().partitions(); partition++) {
                long committed =
                        outcome.stage().broker().committed(service, new TopicPartition(reader.topic(), partition));
                if (committed
                        != outcome.stage()
                                .broker()
                                .log(reader.topic(), partition)
                                .size()) {
                    found.add(service + " has not read all of " + reader.topic());
                }
            }
        }
        found.addAll(LetterChecks.settled(outcome));
        return found;
    }
}
