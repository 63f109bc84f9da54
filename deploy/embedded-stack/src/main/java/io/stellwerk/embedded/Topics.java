package io.stellwerk.embedded;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every topic of Stellwerk: those that carry events, and one for dead letters per consumer and topic. */
public final class Topics {

    public static final String CHANNEL_INBOUND = "channel.inbound.v1";
    public static final String CHANNEL_BULK = "channel.bulk.v1";
    public static final String INTAKE_CHANNEL_RESULTS = "intake.channel-results.v1";
    public static final String INTAKE_TICKETS = "intake.tickets.v1";
    public static final String INTAKE_API_KEYS = "intake.api-keys.v1";
    public static final String TRIAGE_ASSESSMENTS = "triage.assessments.v1";
    public static final String TRIAGE_ARTICLES = "triage.articles.v1";
    public static final String ESCALATION_TICKETS = "escalation.tickets.v1";
    public static final String ESCALATION_TICKET_STATES = "escalation.ticket-states.v1";
    public static final String NOTIFICATION_DELIVERIES = "notification.deliveries.v1";
    public static final String NOTIFICATION_SUPPRESSIONS = "notification.suppressions.v1";

    private static final Map<String, List<String>> CONSUMED = new TreeMap<>(Map.of(
            "intake", List.of(CHANNEL_INBOUND, CHANNEL_BULK, ESCALATION_TICKETS),
            "triage", List.of(INTAKE_TICKETS, INTAKE_API_KEYS),
            "escalation", List.of(INTAKE_TICKETS, INTAKE_API_KEYS, TRIAGE_ASSESSMENTS, NOTIFICATION_SUPPRESSIONS),
            "notification", List.of(INTAKE_TICKETS, INTAKE_API_KEYS, TRIAGE_ASSESSMENTS, ESCALATION_TICKETS)));

    private Topics() {}

    /** All topics, with four partitions each. */
    public static List<TopicSpec> all() {
        return Stream.concat(owned(), deadLetters()).toList();
    }

    /** All topics, with the given number of partitions each. */
    public static List<TopicSpec> all(int partitions) {
        return all().stream().map(topic -> topic.withPartitions(partitions)).toList();
    }

    /** Where the given service puts what it cannot handle from the given topic. */
    public static String deadLetter(String service, String topic) {
        return service + ".dlq." + topic;
    }

    private static Stream<TopicSpec> owned() {
        return Stream.of(
                TopicSpec.of(CHANNEL_INBOUND),
                TopicSpec.of(CHANNEL_BULK),
                TopicSpec.of(INTAKE_CHANNEL_RESULTS),
                TopicSpec.of(INTAKE_TICKETS),
                TopicSpec.compacted(INTAKE_API_KEYS),
                TopicSpec.of(TRIAGE_ASSESSMENTS),
                TopicSpec.compacted(TRIAGE_ARTICLES),
                TopicSpec.of(ESCALATION_TICKETS),
                TopicSpec.compacted(ESCALATION_TICKET_STATES),
                TopicSpec.of(NOTIFICATION_DELIVERIES),
                TopicSpec.of(NOTIFICATION_SUPPRESSIONS));
    }

    private static Stream<TopicSpec> deadLetters() {
        return CONSUMED.entrySet().stream()
                .flatMap(consumer ->
                        consumer.getValue().stream().map(topic -> TopicSpec.of(deadLetter(consumer.getKey(), topic))));
    }
}
