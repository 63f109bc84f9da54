package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Parks what cannot be handled: the record goes to the dead-letter topic as it came, with its reason and origin in
 * headers, through the outbox of the same transaction that records it as handled.
 */
@ApplicationScoped
class DeadLetters {

    private static final int LONGEST_STACK = 8_000;
    private static final int LONGEST_REASON = 1_000;

    private final OutboxTransactions transactions;
    private final InboxStore inbox;
    private final MessagingMetrics metrics;
    private final MessagingConfig config;

    DeadLetters(OutboxTransactions transactions, InboxStore inbox, MessagingMetrics metrics, MessagingConfig config) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.metrics = metrics;
        this.config = config;
    }

    Uni<Void> park(String consumer, ReceivedRecord received, Throwable reason) {
        ConsumerRecord<String, byte[]> source = received.source();
        return transactions
                .runPending((session, outbox) -> inbox.recordNew(session, consumer, List.of(received.id()))
                        .invoke(fresh -> {
                            if (!fresh.isEmpty()) {
                                outbox.add(letter(consumer, source, reason));
                            }
                        }))
                .invoke(fresh -> {
                    if (!fresh.isEmpty()) {
                        metrics.deadLetter(consumer);
                        Log.errorf(
                                "parked a dead letter: topic=%s partition=%d offset=%d eventId=%s reason=%s",
                                source.topic(),
                                source.partition(),
                                source.offset(),
                                received.id(),
                                reason.getClass().getSimpleName());
                    }
                })
                .replaceWithVoid();
    }

    private OutboxRow letter(String consumer, ConsumerRecord<String, byte[]> source, Throwable reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : source.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        headers.put("dlq_reason", cut(reason.getClass().getName() + ": " + reason.getMessage(), LONGEST_REASON));
        headers.put("dlq_stack", stack(reason));
        headers.put("dlq_consumer", consumer);
        headers.put("dlq_topic", source.topic());
        headers.put("dlq_partition", Integer.toString(source.partition()));
        headers.put("dlq_offset", Long.toString(source.offset()));
        headers.put("dlq_time", Clock.systemUTC().instant().toString());
        byte[] value = source.value();
        return new OutboxRow(
                config.service() + ".dlq." + source.topic(),
                source.key(),
                headers,
                value == null ? new byte[0] : value);
    }

    private static String stack(Throwable reason) {
        StringWriter text = new StringWriter();
        reason.printStackTrace(new PrintWriter(text));
        return cut(text.toString(), LONGEST_STACK);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
