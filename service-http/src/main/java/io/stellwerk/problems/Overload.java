package io.stellwerk.problems;

/** What those are told who ask for more than a service can store. */
public final class Overload {

    /** As many requests wait for their transaction as may wait, or the first of them has waited for too long. */
    public static final Problem TOO_MANY_WAIT = Problem.of(
            CommonProblem.OVERLOADED,
            "Too many requests are waiting. Send it again, unchanged, after the seconds in Retry-After.");

    /** The bodies that are being sent take all the room that there is. */
    static final Problem TOO_MUCH_AT_ONCE = Problem.of(
            CommonProblem.OVERLOADED,
            "Too much is being sent at the same time. Send it again, unchanged, after the seconds in Retry-After.");

    private Overload() {}
}
