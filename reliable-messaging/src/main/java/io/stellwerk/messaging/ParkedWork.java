package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Parks as dead letters what a service does by itself and could not do, such as a timer that fails each time. A redrive
 * gives it to the consumer of that name. Since no record of a topic is behind it, it is not published anywhere.
 */
@ApplicationScoped
public class ParkedWork {

    private final MessagingConfig config;

    ParkedWork(MessagingConfig config) {
        this.config = config;
    }

    /**
     * The last failure.
     *
     * @param number what tells the work from other such work of the service; it stands in place of an offset
     * @param attempts how often it was tried
     */
    public record Failure(long number, int attempts, Throwable cause) {}

    /** Parks the event that says what is to be done. Its topic is the name of such work. */
    public Uni<Void> park(Transaction transaction, String consumer, OutgoingEvent event, Failure failure) {
        return transaction
                .sql("""
                        insert into dead_letter (consumer, topic, source_partition, source_offset, key, event_id, type, subject,
                                                 headers, payload, holds_back, reason, stack, attempts)
                        values (:consumer, :topic, -1, :number, :key, :eventId, :type, :key,
                                :headers, convert_to(:payload, 'UTF8'), false, :reason, :stack, :attempts)""")
                .with("consumer", consumer)
                .with("topic", event.topic())
                .with("number", failure.number())
                .with("key", event.key())
                .with("eventId", event.id().toString())
                .with("type", event.type().wireName())
                .with("headers", HeadersJson.write(CloudEventHeaders.of(event, config.service())))
                .with("payload", new String(WireJson.write(event.data()), StandardCharsets.UTF_8))
                .with("reason", DeadLetter.reason(failure.cause()))
                .with("stack", DeadLetter.stack(failure.cause()))
                .with("attempts", failure.attempts())
                .update()
                .replaceWithVoid();
    }
}
