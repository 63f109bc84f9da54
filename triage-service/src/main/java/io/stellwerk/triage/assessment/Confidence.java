package io.stellwerk.triage.assessment;

/**
 * Confidence of a decision: {@code p / (p + r/2 + 15)} for a category with {@code p} points, where {@code r} are those of the
 * strongest rival. It grows with the evidence for the category, falls with the evidence for another, and never reaches 1. It
 * is a rank, not a probability.
 */
final class Confidence {

    private static final double DOUBT = 15;

    private Confidence() {}

    /** The confidence, rounded to hundredths. */
    static double of(int points, int rivalPoints) {
        return Math.round(100 * points / (points + rivalPoints / 2.0 + DOUBT)) / 100.0;
    }
}
