package io.stellwerk.intake.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a ticket, as far as its customer is told.
 *
 * @param sequence the place of the newest event that it is made of
 * @param since when the ticket got into this state and tier
 * @param promisedAt until when a person answers
 * @param answered whether a person has answered since that was promised
 * @param solved how often it was solved; more than once if it was opened again
 */
public record TicketProgress(
        UUID ticketId,
        int sequence,
        TicketStatus status,
        int tier,
        Instant since,
        @Nullable Instant promisedAt,
        boolean answered,
        int solved) {

    /**
     * Step of a ticket's life.
     *
     * @param sequence its place among the ticket's events
     * @param status the state after it; nothing if this service does not know it
     * @param promise until when an answer is promised, if the event says so
     * @param answer whether a person answered, or solved it
     */
    public record Step(
            UUID ticketId,
            int sequence,
            @Nullable TicketStatus status,
            int tier,
            Instant at,
            @Nullable Promise promise,
            boolean answer) {}

    /**
     * Promise of an answer.
     *
     * @param isNew whether it was made, or changed, by that step; false if the step may only repeat the first one
     */
    public record Promise(Instant at, boolean isNew) {}

    /** The progress of a ticket of which only this step is known. */
    static TicketProgress first(Step step) {
        TicketStatus status = step.status == null ? TicketStatus.NEW : step.status;
        return new TicketProgress(
                step.ticketId,
                step.sequence,
                status,
                step.tier,
                step.at,
                step.promise == null ? null : step.promise.at,
                step.answer,
                isSolved(status) ? 1 : 0);
    }

    /** The progress after a step; one that was taken before changes nothing. */
    TicketProgress after(Step step) {
        if (step.sequence <= sequence) {
            return this;
        }
        TicketStatus next = step.status == null ? status : step.status;
        Promise made = made(step.promise);
        return new TicketProgress(
                ticketId,
                step.sequence,
                next,
                step.tier,
                next == status && step.tier == tier ? since : step.at,
                made == null ? promisedAt : made.at,
                step.answer || (made == null && answered),
                isSolved(next) && !isSolved() ? solved + 1 : solved);
    }

    private @Nullable Promise made(@Nullable Promise told) {
        return told != null && (told.isNew || (promisedAt == null && !answered)) ? told : null;
    }

    /** Tells whether it is solved, and perhaps closed since. */
    public boolean isSolved() {
        return isSolved(status);
    }

    private static boolean isSolved(TicketStatus status) {
        return status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED;
    }

    /** Until when a person answers, if that is still to come. */
    public @Nullable Instant openPromise() {
        return answered || isSolved() ? null : promisedAt;
    }
}
