package io.stellwerk.intake.web;

import io.stellwerk.intake.replytokens.FormStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Judgement on who sends a form, by when it was shown and by a field that no person sees. */
public enum Showing {
    /** It may well be a person's. */
    PLAUSIBLE,
    /** A program filled it in: it is kept apart, in case that is wrong. */
    SUSPICIOUS,
    /** It was not shown by this desk, or too long ago; it has to be shown anew. */
    OUT_OF_DATE;

    /** Judges. */
    static Showing of(Optional<FormStamp> stamp, String hidden, Instant now, Duration soonest, Duration validity) {
        if (stamp.isEmpty() || !now.isBefore(stamp.get().issued().plus(validity))) {
            return OUT_OF_DATE;
        }
        boolean isTooSoon = now.isBefore(stamp.get().issued().plus(soonest));
        return isTooSoon || !hidden.isBlank() ? SUSPICIOUS : PLAUSIBLE;
    }
}
