package io.stellwerk.benches.bare;

/** Where tickets come in, as soon as there is room for one more. */
final class Door {

    private final BarePlan plan;
    private final Arrivals arrivals;
    private final Entry entry;

    Door(BarePlan plan, Arrivals arrivals, Entry entry) {
        this.plan = plan;
        this.arrivals = arrivals;
        this.entry = entry;
    }

    /** Where arrivals go. */
    interface Entry {

        void arrive(Ticket ticket);
    }

    /** Lets the tickets with these numbers in, as fast as they are taken. */
    void letIn(int first, int end, Crew crew) throws InterruptedException {
        for (int number = first; number < end && !crew.hasFailed(); number++) {
            arrivals.awaitRoom();
            arrivals.arrived(number, System.nanoTime());
            entry.arrive(Ticket.arriving(number, plan.customers()));
        }
    }
}
