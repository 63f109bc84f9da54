package io.stellwerk.problems;

/** The answer to those who do not finish what they have begun to send. */
final class TooSlow {

    static final Problem PROBLEM = Problem.of(
            CommonProblem.REQUEST_TIMEOUT,
            "The request was not sent within its time. Send it again, all of it at once.");

    private TooSlow() {}
}
