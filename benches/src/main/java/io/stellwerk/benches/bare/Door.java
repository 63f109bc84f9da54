package io.stellwerk.benches.bare;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Where tickets come in: at a steady rate, or as soon as there is room for one more. */
final class Door {

    /** Waking up for each arrival would cost more than the arrival; one that comes a little late counts from when it was due. */
    private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(1);

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

        void arrive(int number) throws InterruptedException;
    }

    /** Lets those of the warm-up in, as fast as they are taken. */
    void warmUp(Crew crew) throws InterruptedException {
        for (int number = 0; number < plan.warmUp() && !crew.hasFailed(); number++) {
            letIn(number);
        }
    }

    /** Lets those in that are measured. */
    void open(Crew crew) throws InterruptedException {
        long begin = System.nanoTime();
        for (int number = plan.warmUp(); number < plan.total() && !crew.hasFailed(); number++) {
            if (plan.rate() == 0) {
                letIn(number);
            } else {
                long due = begin + (number - plan.warmUp()) * TimeUnit.SECONDS.toNanos(1) / plan.rate();
                letIn(number, due);
            }
        }
    }

    private void letIn(int number) throws InterruptedException {
        arrivals.awaitRoom();
        arrivals.arrived(number, System.nanoTime());
        entry.arrive(number);
    }

    private void letIn(int number, long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(Math.max(left, SHORTEST_WAIT));
        }
        arrivals.awaitRoom();
        arrivals.arrived(number, due);
        entry.arrive(number);
    }
}
