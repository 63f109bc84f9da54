package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** The broker will never take a row of the outbox, such as one that is too large for its topic. */
final class RefusedRow extends RuntimeException {

    /** The name under which such rows are dead letters, from where they can be published again. */
    static final String OUTBOX = "outbox";

    private final int position;

    private RefusedRow(int position, Throwable cause) {
        super(cause);
        this.position = position;
    }

    /** Which row of a batch the broker refused; the failure itself, if it refused none of them for good. */
    static Throwable among(List<CompletableFuture<Void>> acknowledgements, Throwable failure) {
        for (int i = 0; i < acknowledgements.size(); i++) {
            if (acknowledgements.get(i).isCompletedExceptionally()) {
                Throwable reason = acknowledgements.get(i).exceptionNow();
                Throwable refusal =
                        reason instanceof CompletionException && reason.getCause() != null ? reason.getCause() : reason;
                if (isForGood(refusal)) {
                    return new RefusedRow(i, refusal);
                }
            }
        }
        return failure;
    }

    private static boolean isForGood(Throwable refusal) {
        return refusal instanceof RecordTooLargeException
                || refusal instanceof SerializationException
                || refusal instanceof InvalidTopicException;
    }

    /** Takes the row out of the way of the others; what is no dead letter yet becomes one. */
    Uni<Void> setAside(Transaction transaction, List<OutboxStore.Stored> batch) {
        OutboxStore.Stored stored = batch.get(position);
        OutboxRow row = stored.row();
        Throwable reason = getCause() == null ? this : getCause();
        Log.errorf(
                "the broker refuses a record, which is set aside: topic=%s outboxId=%d reason=%s",
                row.topic(), stored.id(), reason.getClass().getName());
        return transaction
                .sql("""
                        with refused as (delete from outbox where id = :id returning topic, key, headers, payload)
                        insert into dead_letter (consumer, topic, source_partition, source_offset, key, event_id, type, subject,
                                                 headers, payload, holds_back, reason, stack, attempts)
                        select :consumer, topic, -1, cast(:id as bigint), key, :eventId, :type, :subject,
                               headers, payload, false, :reason, :stack, 1
                        from refused where not cast(:isLetter as boolean)""")
                .with("id", stored.id())
                .with("consumer", OUTBOX)
                .with("eventId", String.valueOf(row.headers().last(CloudEventHeaders.ID)))
                .with("type", row.headers().last(CloudEventHeaders.TYPE))
                .with("subject", row.headers().last(CloudEventHeaders.SUBJECT))
                .with("reason", DeadLetter.reason(reason))
                .with("stack", DeadLetter.stack(reason))
                .with("isLetter", row.isDeadLetter())
                .update()
                .replaceWithVoid();
    }
}
