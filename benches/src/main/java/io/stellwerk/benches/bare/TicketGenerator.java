package io.stellwerk.benches.bare;

/** Makes the tickets that arrive, each as soon as there is room for one more. */
final class TicketGenerator {

    private final BarePlan plan;
    private final Arrivals arrivals;
    private final Entry entry;

    TicketGenerator(BarePlan plan, Arrivals arrivals, Entry entry) {
        this.plan = plan;
        this.arrivals = arrivals;
        this.entry = entry;
    }

    /** Receiver of the tickets that arrive. */
    interface Entry {

        void arrive(TicketValues ticket);
    }

    /** Lets the tickets with these numbers in, as fast as they are taken. */
    void letIn(int first, int end, Crew crew) throws InterruptedException {
        for (int number = first; number < end && !crew.hasFailed(); number++) {
            arrivals.awaitRoom();
            arrivals.arrived(number, System.nanoTime());
            entry.arrive(TicketValues.arriving(number, plan.customers()));
        }
    }
}
