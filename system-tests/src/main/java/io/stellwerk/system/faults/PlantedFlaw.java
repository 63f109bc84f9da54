package io.stellwerk.system.faults;

import io.stellwerk.system.flaws.SourceChange;
import java.util.List;

/** A mistake that the services could have, and the faults under which it shows. */
public enum PlantedFlaw {
    INBOX(
            "the inbox is written in a transaction of its own, before that of the work",
            new SourceChange(
                    "reliable-messaging",
                    "io.stellwerk.messaging.InboxStore",
                    "Uni<Set<String>> recordNew(Mutiny.Session session, String consumer, List<String> eventIds) {",
                    """
                    Uni<Set<String>> recordNew(Mutiny.Session session, String consumer, List<String> eventIds) {
                        return session.getFactory().openSession().chain(
                                own -> own.withTransaction(ignored -> recordIn(own, consumer, eventIds))
                                        .eventually(own::close));
                    }

                    private Uni<Set<String>> recordIn(Mutiny.Session session, String consumer, List<String> eventIds) {"""),
            Fault.POISON,
            Fault.DATABASE_KILLED,
            Fault.TRIAGE_KILLED,
            Fault.ESCALATION_KILLED),
    OUTBOX_TRANSACTION(
            "the outbox is written in a transaction of its own, after that of the work",
            new SourceChange(
                    "reliable-messaging",
                    "io.stellwerk.messaging.OutboxTransactions",
                    ".call(() -> store.append(session, outbox.rows())))",
                    ").call(() -> sessions.withTransaction((own, ignored) -> store.append(own, outbox.rows())))"),
            Fault.DATABASE_KILLED,
            Fault.INTAKE_KILLED,
            Fault.TRIAGE_KILLED,
            Fault.ESCALATION_KILLED),
    RELAY_ORDER(
            "the relay publishes the youngest row first",
            new SourceChange(
                    "reliable-messaging",
                    "io.stellwerk.messaging.OutboxStore",
                    "order by id\"\"\", Object[].class)",
                    "order by id desc\"\"\", Object[].class)"),
            Fault.OUTBOX_FULL,
            Fault.ALL_BROKERS_KILLED),
    TIMER_CLAIM(
            "due timers are read without a lock",
            new SourceChange(
                    "escalation-service",
                    "io.stellwerk.escalation.persistence.ReactiveTimers",
                    "for update skip locked",
                    ""),
            Fault.ESCALATION_SCALED,
            Fault.ROLLING_RESTART);

    private final String description;
    private final SourceChange change;
    private final List<Fault> faults;

    PlantedFlaw(String description, SourceChange change, Fault... faults) {
        this.description = description;
        this.change = change;
        this.faults = List.of(faults);
    }

    /** What is wrong, in words. */
    public String description() {
        return description;
    }

    /** The faults that show it. */
    public List<Fault> faults() {
        return faults;
    }

    SourceChange change() {
        return change;
    }
}
