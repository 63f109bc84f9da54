package io.stellwerk.messaging;

import java.util.Objects;
import java.util.UUID;

/** A letter as the simulated database stores it. */
public record KeptLetter(DeadLetter letter, DeadLetter.Content content, boolean holdsBack) {

    /** Whether later events of that key have to wait for it. */
    public boolean isAheadOf(String consumer, String key) {
        return letter.isParked()
                && holdsBack
                && letter.consumer().equals(consumer)
                && Objects.equals(letter.origin().key(), key);
    }

    KeptLetter settled(DeadLetter.State how, DeadLetter.Settlement settlement) {
        int tried = how == DeadLetter.State.REDRIVEN ? 1 : 0;
        return changed(how, letter.reason(), letter.stack(), tried, letter.waitsBehind(), settlement);
    }

    KeptLetter failedAgain(Throwable failure) {
        return changed(letter.state(), Letter.reason(failure), Letter.stack(failure), 1, null, letter.settlement());
    }

    private KeptLetter changed(
            DeadLetter.State state,
            String reason,
            String stack,
            int tried,
            UUID waitsBehind,
            DeadLetter.Settlement settlement) {
        return new KeptLetter(
                new DeadLetter(
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
