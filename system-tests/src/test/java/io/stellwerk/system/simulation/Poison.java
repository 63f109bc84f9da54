package io.stellwerk.system.simulation;

import io.stellwerk.messaging.DeadLetterSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that nobody can handle, and who has to park them. */
final class Poison {

    private static final String INTAKE = "intake.tickets.v1";
    private static final String TRIAGE = "triage.assessments.v1";
    private static final String ESCALATION = "escalation.tickets.v1";
    private static final String MARK = "poison-";
    private static final int SELDOM = 4;
    private static final byte[] NO_JSON = "{\"ticketId\":".getBytes(StandardCharsets.UTF_8);

    private final Stage stage;
    private final List<Expected> expected = new ArrayList<>();
    private int count;

    Poison(Stage stage) {
        this.stage = stage;
    }

    /** A dead letter that there must be. */
    record Expected(String service, String topic, String mark) {}

    List<Expected> expected() {
        return expected;
    }

    /** Whether the letter is one that no release can ever read. */
    static boolean isMarked(DeadLetterSummary letter) {
        return letter.eventId().startsWith(MARK)
                || (letter.origin().key() != null && letter.origin().key().startsWith(MARK));
    }

    /** Whether the record was planted here. */
    static boolean isPlanted(ConsumerRecord<String, byte[]> source) {
        return source.key().startsWith(MARK) || Broker.header(source, "ce_id").startsWith(MARK);
    }

    void add() {
        count++;
        stage.world().statistics().count("poison");
        switch (stage.world().chance().below(5)) {
            case 0 -> unreadable(INTAKE, "stellwerk.intake.ticket-received.v1", "triage", "escalation", "notification");
            case 1 -> unreadable(TRIAGE, "stellwerk.triage.ticket-triaged.v1", "escalation", "notification");
            case 2 -> unreadable(ESCALATION, "stellwerk.escalation.agent-replied.v1", "intake", "notification");
            case 3 -> unreadable(INTAKE, "stellwerk.intake.customer-praised.v7");
            default -> malformed("triage", "escalation", "notification");
        }
    }

    private void unreadable(String topic, String type, String... services) {
        String mark = MARK + count;
        String key = key(topic, mark);
        stage.broker()
                .append(
                        topic,
                        key,
                        Letterbox.headers(mark, type, key, stage.world().now()),
                        NO_JSON);
        expect(topic, mark, services);
    }

    /** Mostly that of a ticket, whose later events have to wait then. */
    private String key(String topic, String mark) {
        List<String> keys = stage.broker().all(topic).stream()
                .filter(source -> !isPlanted(source))
                .map(ConsumerRecord::key)
                .distinct()
                .toList();
        return keys.isEmpty() || stage.world().chance().oneIn(SELDOM)
                ? mark
                : stage.world().chance().of(keys);
    }

    private void malformed(String... services) {
        String mark = MARK + count;
        stage.broker().append(INTAKE, mark, List.of(), NO_JSON);
        expect(INTAKE, mark, services);
    }

    private void expect(String topic, String mark, String... services) {
        for (String service : services) {
            expected.add(new Expected(service, topic, mark));
        }
    }
}
