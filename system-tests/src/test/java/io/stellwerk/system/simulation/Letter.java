package io.stellwerk.system.simulation;

import io.stellwerk.intake.conversations.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A message that somebody outside wrote, every delivery of it, and what the deliverers were told. */
final class Letter {

    private final String name;
    private final String key;
    private final String sender;
    private final Way way;
    private final byte[] content;
    private final Nature nature;
    private final UUID answers;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Process> underWay = new ArrayList<>();
    private int attempts;

    /** How it comes to the desk. */
    enum Way {
        WEB,
        EMAIL,
        TOPIC
    }

    /** Who or what wrote it, as a reader sees it. */
    enum Nature {
        PERSON,
        AUTOMATIC,
        BOUNCE,
        OWN_MAIL
    }

    Letter(String name, String key, String sender, Way way, byte[] content, Nature nature, UUID answers) {
        this.name = name;
        this.key = key;
        this.sender = sender;
        this.way = way;
        this.content = content;
        this.nature = nature;
        this.answers = answers;
    }

    String name() {
        return name;
    }

    /** Whether a message with that key was made of it. */
    boolean isOrigin(String sourceKey) {
        return sourceKey.equals(key) || sourceKey.startsWith(key + "|");
    }

    String sender() {
        return sender;
    }

    Way way() {
        return way;
    }

    byte[] content() {
        return content;
    }

    Nature nature() {
        return nature;
    }

    /** The ticket whose signed address it was sent to. */
    UUID answers() {
        return answers;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    int attempts() {
        return attempts;
    }

    /** Whether nobody is delivering it just now; an attempt at a process that died is over. */
    boolean isFree() {
        underWay.removeIf(process -> !process.alive());
        return underWay.isEmpty();
    }

    void begin(Process process) {
        underWay.add(process);
        attempts++;
    }

    void end(Process process) {
        underWay.remove(process);
    }

    void posted() {
        attempts++;
    }
}
