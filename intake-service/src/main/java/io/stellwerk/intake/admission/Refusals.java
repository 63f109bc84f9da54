package io.stellwerk.intake.admission;

import io.stellwerk.intake.ProblemCode;
import io.stellwerk.problems.Problem;

/** Answers to senders whose message is not taken now. */
final class Refusals {

    static final Problem OUTBOX_FULL = Problem.of(
            ProblemCode.OUTBOX_FULL,
            "Nothing can be passed on at the moment, so no more is taken in. Send it again, unchanged, after the seconds in"
                    + " Retry-After; if it stays so, tell the operators that Kafka does not take events.");

    private Refusals() {}
}
