package io.stellwerk.system.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A schedule that is over: the topics, the databases, and what people did and were told. */
record Outcome(
        Stage stage, List<Letter> letters, List<Request> requests, List<Poison.Expected> poison, List<Reader> readers) {

    Database database(String service) {
        return stage.database(service);
    }

    /** The events of a topic, each where it first stands, without what was planted. */
    List<Event> events(String topic) {
        Set<String> seen = new LinkedHashSet<>();
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> source : stage.broker().all(topic)) {
            String id = Broker.header(source, "ce_id");
            if (!Poison.isPlanted(source) && seen.add(id)) {
                events.add(new Event(
                        id, Broker.header(source, "ce_type"), source.key(), Broker.header(source, "ce_time"), source));
            }
        }
        return events;
    }

    /** An event as a consumer sees it. */
    record Event(String id, String type, String key, String time, ConsumerRecord<String, byte[]> source) {

        boolean is(String name) {
            return type.endsWith("." + name + ".v1");
        }
    }
}
