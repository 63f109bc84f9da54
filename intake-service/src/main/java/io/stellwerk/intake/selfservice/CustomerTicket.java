package io.stellwerk.intake.selfservice;

import io.stellwerk.intake.progress.TicketProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its customer sees it: what they wrote and what the desk answered. Notes, and what others wrote, are not in it.
 *
 * @param subject that of its first message
 * @param closed whether its life is over
 * @param progress what escalation told of it; nothing if that is still to come
 * @param rating what its customer said of how it was solved this time
 * @param messages the newest ones, the oldest of them first
 * @param earlier how many there are before them
 */
public record CustomerTicket(
        String number,
        @Nullable String subject,
        Instant openedAt,
        boolean closed,
        @Nullable TicketProgress progress,
        @Nullable Rating rating,
        List<Message> messages,
        int earlier) {

    /** State of a ticket in its customer's words. */
    public enum State {
        /** It is there, and nobody has begun yet. */
        RECEIVED,
        /** Somebody works on it. */
        IN_WORK,
        /** The desk needs something from the customer. */
        WAITING_FOR_YOU,
        /** It is solved, unless the customer objects. */
        SOLVED,
        /** Its life is over. */
        CLOSED
    }

    /**
     * Message between the customer and the desk.
     *
     * @param fromDesk whether the desk wrote it
     * @param text nothing for a call: what is noted of it are an agent's words to others
     */
    public record Message(
            UUID id,
            boolean fromDesk,
            String channel,
            @Nullable String text,
            Instant at,
            List<File> files) {}

    /** File of a message. */
    public record File(UUID id, String name, long size) {}

    /** The state. */
    public State state() {
        if (closed) {
            return State.CLOSED;
        }
        return progress == null
                ? State.RECEIVED
                : switch (progress.status()) {
                    case NEW, QUEUED -> State.RECEIVED;
                    case IN_PROGRESS -> State.IN_WORK;
                    case WAITING_FOR_CUSTOMER -> State.WAITING_FOR_YOU;
                    case RESOLVED -> State.SOLVED;
                    case CLOSED -> State.CLOSED;
                };
    }

    /** Tells whether its customer may say how it was solved. */
    public boolean isRateable(Instant now) {
        return progress != null && progress.isSolved() && (rating == null || rating.isEditable(now, Rating.EDITABLE));
    }

    /** Since when it is in that state. */
    public Instant since() {
        return progress == null ? openedAt : progress.since();
    }
}
