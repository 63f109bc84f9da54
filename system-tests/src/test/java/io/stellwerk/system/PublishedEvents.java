package io.stellwerk.system;

import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TopicProbe;
import java.util.List;
import java.util.stream.IntStream;

/** What the services have published, read from the topics. */
final class PublishedEvents {

    private static final List<String> TOPICS = List.of(
            "intake.tickets.v1",
            "triage.assessments.v1",
            "escalation.tickets.v1",
            "escalation.ticket-states.v1",
            "notification.deliveries.v1");

    private final String bootstrapServers;

    PublishedEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The short types of a ticket's events on a topic, in order, each once however often it was published. */
    List<String> events(String topic, String ticketId) {
        return records(topic, ticketId).stream()
                .map(ReceivedRecord::type)
                .map(type -> type.split("\\.")[2])
                .toList();
    }

    /** Holds every event of a ticket against its contract. */
    void assertEventsAreValid(String ticketId) {
        for (String topic : TOPICS) {
            for (ReceivedRecord event : records(topic, ticketId)) {
                ContractCheck.ofType(event.type()).isValid(event.json().toString());
            }
        }
    }

    /** The events of a ticket on a topic; one that a crash made the relay repeat counts once. */
    List<ReceivedRecord> records(String topic, String ticketId) {
        try (TopicProbe probe = new TopicProbe(bootstrapServers)) {
            List<ReceivedRecord> all = probe.read(topic, ticketId);
            return IntStream.range(0, all.size())
                    .filter(i -> all.subList(0, i).stream()
                            .noneMatch(earlier -> earlier.id().equals(all.get(i).id())))
                    .mapToObj(all::get)
                    .toList();
        }
    }
}
