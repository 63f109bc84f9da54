package io.stellwerk.benches.speed;

/** A kind of work that has a goal. */
public enum Workload {
    /** Web requests over HTTP, each until its ticket is in a queue. */
    WEB("web requests to the queue", "a ticket", 2_000, 0.5),
    /** Messages that channel integrations have posted on Kafka, each until its ticket is in a queue. */
    CHANNEL("channel messages to the queue", "a ticket", 3_000, 0.65),
    /** Web requests at half the pace that the desk keeps up: how long from the answer to the queue. */
    LATENCY("web requests at half that pace", "a ticket", 0, 0),
    /** Agents who accept, answer and resolve tickets over HTTP. */
    AGENTS("agents' actions", "an action", 2_000, 0);

    /** What is half of the pace that the desk keeps up. */
    public static final double HALF = 0.5;

    private final String words;
    private final String each;
    private final int goal;
    private final double ratioGoal;

    Workload(String words, String each, int goal, double ratioGoal) {
        this.words = words;
        this.each = each;
        this.goal = goal;
        this.ratioGoal = ratioGoal;
    }

    /** What it is, for a reader. */
    public String words() {
        return words;
    }

    /** What is counted, one of them. */
    public String each() {
        return each;
    }

    /** How many a second are the goal; 0 for none. */
    public int goal() {
        return goal;
    }

    /** Which part of the bare limit is the goal; 0 for none. */
    public double ratioGoal() {
        return ratioGoal;
    }
}
