package io.stellwerk.benches.load;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What customers and agents were promised by an answer of success, and where answers contradicted each other. */
public final class Journal {

    private final Queue<Promise> promises = new ConcurrentLinkedQueue<>();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final Map<String, String> channelMessages = new ConcurrentHashMap<>();
    private final Queue<Poison> poison = new ConcurrentLinkedQueue<>();

    /** Something that was answered with success, and so must have happened exactly once. */
    public record Promise(String ticketId, Deed deed) {}

    /** What can be promised. */
    public enum Deed {
        OPENED,
        APPENDED,
        ACCEPT,
        REPLY,
        ESCALATE,
        RESOLVE
    }

    /** A record that nobody can handle, and where it was put. */
    public record Poison(String topic, String eventId) {}

    void promised(String ticketId, Deed deed) {
        promises.add(new Promise(ticketId, deed));
    }

    /** A message that Kafka acknowledged, by its source message id, with the address of who wrote it. */
    void channelMessage(String sourceMessageId, String address) {
        channelMessages.put(sourceMessageId, address);
    }

    /** Two answers that cannot both be true, or one that should have come and did not. */
    public void contradiction(String what) {
        contradictions.add(what);
    }

    /** A record was poisoned. */
    public void poisoned(String topic, String eventId) {
        poison.add(new Poison(topic, eventId));
    }

    /** How often each deed was promised for each ticket. */
    public Map<Promise, Long> promises() {
        return promises.stream().collect(Collectors.groupingBy(promise -> promise, Collectors.counting()));
    }

    /** How many successes were answered. */
    public int size() {
        return promises.size() + channelMessages.size();
    }

    /** The acknowledged messages from integrations, by their source message ids. */
    public Map<String, String> channelMessages() {
        return Map.copyOf(channelMessages);
    }

    /** The contradictions so far. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** The poisoned records so far. */
    public List<Poison> poison() {
        return List.copyOf(poison);
    }
}
