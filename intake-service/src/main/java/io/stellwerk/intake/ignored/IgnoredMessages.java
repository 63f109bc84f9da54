package io.stellwerk.intake.ignored;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.messaging.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages that were ignored, kept for a while in case that was wrong. */
public interface IgnoredMessages {

    /** The newest that match, and come before the one that the cursor names. */
    Uni<List<Entry>> find(Filter filter, int limit);

    /** One of them, with its mail. */
    Uni<Optional<Kept>> find(UUID id);

    /** Removes what is older than permitted, and the oldest of what is more than permitted. */
    Uni<Removed> removeBeyond(Transaction transaction, Limits limits, Instant now);

    /**
     * Messages to list.
     *
     * @param before the last one of the page before
     */
    record Filter(
            Outcome.@Nullable Reason reason,
            @Nullable String from,
            @Nullable UUID before) {}

    /**
     * Ignored message.
     *
     * @param size how long the whole mail was
     * @param kept whether enough is there to open a ticket from it
     * @param truncated whether only the beginning is kept
     * @param ticketId the ticket that was opened from it after all
     */
    record Entry(
            UUID messageId,
            String reason,
            @Nullable String from,
            @Nullable String name,
            @Nullable String subject,
            @Nullable Long size,
            boolean kept,
            boolean truncated,
            Instant receivedAt,
            @Nullable UUID ticketId,
            @Nullable String ticketNumber) {}

    /** Ignored message with its mail, compressed. */
    @SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
    record Kept(Entry entry, byte @Nullable [] compressed) {}

    /** Bounds of what is kept. */
    record Limits(Duration age, int count, long bytes) {}

    /** Numbers of messages that were removed. */
    record Removed(int aged, int displaced) {}
}
