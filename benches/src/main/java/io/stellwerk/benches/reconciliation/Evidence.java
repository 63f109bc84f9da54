package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.load.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that can be known from outside, read when the desk is quiet.
 *
 * @param mails how many mails with each Message-ID have arrived
 */
record Evidence(Map<String, List<PublishedEvent>> topics, Tables tables, Journal journal, Map<String, Long> mails) {

    /** Every record of a topic, as often as it was published. */
    List<PublishedEvent> records(String topic) {
        List<PublishedEvent> records = topics.get(topic);
        if (records == null) {
            throw new IllegalArgumentException("no topic " + topic);
        }
        return records;
    }

    /**
     * The events of a topic: what the relay published again after a crash has the same id and counts once, where it
     * came first.
     */
    Collection<PublishedEvent> events(String topic) {
        Map<String, PublishedEvent> byId = new LinkedHashMap<>();
        records(topic).forEach(event -> byId.putIfAbsent(event.id(), event));
        return byId.values();
    }

    /** The events of a topic whose payload can be read, by ticket and in their order. */
    Map<String, List<PublishedEvent>> byTicket(String topic) {
        Set<String> poison =
                journal.poison().stream().map(Journal.Poison::eventId).collect(Collectors.toSet());
        Map<String, List<PublishedEvent>> byTicket = new LinkedHashMap<>();
        for (PublishedEvent event : events(topic)) {
            if (!poison.contains(event.id())) {
                byTicket.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(event);
            }
        }
        return byTicket;
    }
}
