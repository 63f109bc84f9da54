package io.stellwerk.example;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Follows the events of tickets, or keeps a table of their present states. */
public final class ExampleConsumer {

    private static final String EVENTS = "escalation.tickets.v1";
    private static final String STATES = "escalation.ticket-states.v1";
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final String USAGE = """
            Usage: events KAFKA STORE [--from beginning|INSTANT|PARTITION:OFFSET] [--once]
                   states KAFKA STORE [--once]
            """;

    private final KafkaConsumer<String, String> consumer;
    private final boolean once;

    private ExampleConsumer(KafkaConsumer<String, String> consumer, boolean once) {
        this.consumer = consumer;
        this.once = once;
    }

    /** Runs until it is ended, or with {@code --once} until it has read what there is. */
    public static void main(String... arguments) throws SQLException {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean once = words.remove("--once");
        int option = words.indexOf("--from");
        @Nullable String from = option < 0 || option + 1 == words.size() ? null : words.remove(option + 1);
        words.remove("--from");
        if (words.size() != 3 || !List.of("events", "states").contains(words.getFirst())) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try (KafkaConsumer<String, String> kafka = connect(words.get(1));
                Store store = Store.open(Path.of(words.get(2)))) {
            ExampleConsumer example = new ExampleConsumer(kafka, once);
            if (words.getFirst().equals("events")) {
                example.followEvents(store, from);
            } else {
                example.keepStates(store);
            }
        }
    }

    /**
     * Offsets are this program's own business: they are committed together with what it does, and not to Kafka. States are
     * published in transactions, of which one may be broken off.
     */
    private static KafkaConsumer<String, String> connect(String kafka) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private void followEvents(Store store, @Nullable String from) throws SQLException {
        List<TopicPartition> partitions = assign(EVENTS);
        store.positions(EVENTS)
                .forEach((partition, next) -> consumer.seek(new TopicPartition(EVENTS, partition), next));
        if (from != null) {
            seek(partitions, from);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        int handled = 0;
        int repeated = 0;
        do {
            List<TicketEvent> events = poll().stream().map(TicketEvent::of).toList();
            List<TicketEvent> fresh = store.handle(EVENTS, events);
            fresh.forEach(System.out::println);
            handled += fresh.size();
            repeated += (int) events.stream().filter(TicketEvent::isKnown).count() - fresh.size();
        } while (!once || isBefore(ends));
        System.out.printf("%d handled, %d seen before%n", handled, repeated);
        store.tickets().forEach(System.out::println);
    }

    /** The topic is the table: it is read from its beginning, and then kept up to date. */
    private void keepStates(Store store) throws SQLException {
        List<TopicPartition> partitions = assign(STATES);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, String>> table = new ArrayList<>();
        do {
            table.addAll(poll());
        } while (isBefore(ends));
        store.replaceStates(table);
        store.states().forEach(System.out::println);
        while (!once) {
            store.updateStates(poll());
        }
    }

    /** All partitions, without a consumer group; several instances would share them with {@code subscribe}. */
    private List<TopicPartition> assign(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private void seek(List<TopicPartition> partitions, String from) {
        if (from.equals("beginning")) {
            consumer.seekToBeginning(partitions);
        } else if (from.matches("\\d+:\\d+")) {
            String[] place = from.split(":", 2);
            consumer.seek(new TopicPartition(EVENTS, Integer.parseInt(place[0])), Long.parseLong(place[1]));
        } else {
            long millis = Instant.parse(from).toEpochMilli();
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, millis));
            consumer.offsetsForTimes(times).forEach((partition, found) -> {
                if (found == null) {
                    consumer.seekToEnd(List.of(partition)); // nothing is as young as that
                } else {
                    consumer.seek(partition, found.offset());
                }
            });
        }
    }

    private List<ConsumerRecord<String, String>> poll() {
        List<ConsumerRecord<String, String>> batch = new ArrayList<>();
        consumer.poll(PATIENCE).forEach(batch::add);
        return batch;
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < Objects.requireNonNull(end.getValue()));
    }
}
