package io.stellwerk.triage.knowledge;

/**
 * Measure of how well the best article answers a question.
 *
 * @param score share of the question's weight that the article explains, from 0 to 1
 * @param margin part of that by which it leads the next one
 * @param evidence how many words speak for it, counted in words that stand in a single article
 */
public record Certainty(double score, double margin, double evidence) {

    private static final double LEAST_MARGIN = 0.2;
    private static final double SOME_SCORE = 0.35;
    private static final double MUCH_EVIDENCE = 1.3;
    private static final double HIGH_SCORE = 0.7;
    private static final double SOME_EVIDENCE = 0.6;

    /**
     * Returns true if the desk may answer by the article alone: it leads, and more than one rare word speaks for it, or nearly
     * all of the question does.
     */
    public boolean isSure() {
        boolean tells = score >= SOME_SCORE && evidence >= MUCH_EVIDENCE;
        boolean explains = score >= HIGH_SCORE && evidence >= SOME_EVIDENCE;
        return margin >= LEAST_MARGIN && (tells || explains);
    }
}
