package io.stellwerk.benches.faults;

import io.stellwerk.benches.stack.InstanceClock;

/** What can happen to a desk. */
public enum Fault {
    INTAKE_KILLED("kill -9 of intake"),
    TRIAGE_KILLED("kill -9 of triage"),
    ESCALATION_KILLED("kill -9 of escalation"),
    NOTIFICATION_KILLED("kill -9 of notification"),
    ONE_BROKER_KILLED("kill -9 of one of three brokers"),
    ALL_BROKERS_KILLED("kill -9 of all brokers at once"),
    DATABASE_KILLED("kill -9 of PostgreSQL"),
    ZOMBIE("a service stops for longer than its session, another takes over, and it comes back"),
    INTAKE_SCALED("intake instances join and leave"),
    TRIAGE_SCALED("triage instances join and leave"),
    ESCALATION_SCALED("escalation instances join and leave"),
    NOTIFICATION_SCALED("notification instances join and leave"),
    CONNECTION_HANGS("a connection hangs"),
    CONNECTION_CUT("a connection is cut"),
    CONNECTION_SLOW("a connection is slow"),
    OUTBOX_FULL("outboxes fill while no broker can be reached"),
    CLOCK_JUMPS("a service's clock jumps by an hour, and back"),
    ROLLING_RESTART("everything is restarted in turn"),
    POISON("a poisonous message in the midst");

    private final String description;

    Fault(String description) {
        this.description = description;
    }

    /** What happens, in words. */
    public String description() {
        return description;
    }

    /** Whether it can be brought about on this machine. */
    public boolean isPossible() {
        return this != CLOCK_JUMPS || InstanceClock.isPossible();
    }
}
