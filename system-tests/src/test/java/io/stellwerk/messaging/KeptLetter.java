package io.stellwerk.messaging;

import java.util.Objects;
import java.util.UUID;

/** A letter as the simulated database stores it. */
public record KeptLetter(DeadLetterSummary letter, DeadLetterSummary.Content content, boolean holdsBack) {

    /** Whether later events of that key have to wait for it. */
    public boolean isAheadOf(String consumer, String key) {
        return letter.isParked()
                && holdsBack
                && letter.consumer().equals(consumer)
                && Objects.equals(letter.origin().key(), key);
    }

    KeptLetter settled(DeadLetterSummary.State how, DeadLetterSummary.Settlement settlement) {
        int tried = how == DeadLetterSummary.State.REDRIVEN ? 1 : 0;
        return changed(how, letter.reason(), letter.stack(), tried, letter.waitsBehind(), settlement);
    }

    KeptLetter failedAgain(Throwable failure) {
        return changed(
                letter.state(), DeadLetter.reason(failure), DeadLetter.stack(failure), 1, null, letter.settlement());
    }

    private KeptLetter changed(
            DeadLetterSummary.State state,
            String reason,
            String stack,
            int tried,
            UUID waitsBehind,
            DeadLetterSummary.Settlement settlement) {
        return new KeptLetter(
                new DeadLetterSummary(
                        letter.id(),
                        letter.place(),
                        state,
                        letter.consumer(),
                        letter.origin(),
                        letter.eventId(),
                        letter.type(),
                        letter.subject(),
                        reason,
                        stack,
                        letter.attempts() + tried,
                        letter.parkedAt(),
                        waitsBehind,
                        settlement),
                content,
                holdsBack);
    }
}
