package io.stellwerk.benches.faults;

import io.stellwerk.benches.flaws.SourceChange;
import java.util.List;

/** A mistake that the services could have, and the faults under which it shows. */
public enum PlantedFlaw {
    INBOX(
            "the inbox is written in a transaction of its own, before that of the work",
            "reliable-messaging",
            "io.stellwerk.messaging.InboxStore",
            "Uni<Set<String>> recordNew(Transaction transaction, String consumer, List<String> eventIds) {",
            """
            Uni<Set<String>> recordNew(Transaction transaction, String consumer, List<String> eventIds) {
                return transaction.entities().getFactory().openSession().chain(
                        own -> own.withTransaction(ignored ->
                                        recordIn(new SessionDatabase.OnSession(own), consumer, eventIds))
                                .eventually(own::close));
            }

            private Uni<Set<String>> recordIn(Transaction transaction, String consumer, List<String> eventIds) {"""),
    OUTBOX_TRANSACTION(
            "the outbox is written in a transaction of its own, after that of the work",
            "reliable-messaging",
            "io.stellwerk.messaging.OutboxTransactions",
            ".call(() -> store.append(transaction, outbox.rows())))",
            ").call(() -> database.inTransaction(own -> store.append(own, outbox.rows())))"),
    RELAY_ORDER(
            "the relay publishes the youngest row first",
            "reliable-messaging",
            "io.stellwerk.messaging.OutboxStore",
            "order by id\"\"\";",
            "order by id desc\"\"\";"),
    TIMER_CLAIM(
            "due timers are read without a lock",
            "escalation-service",
            "io.stellwerk.escalation.timers.persistence.SqlTimers",
            "for update skip locked",
            "");

    private final String description;
    private final String module;
    private final String className;
    private final String original;
    private final String replacement;

    PlantedFlaw(String description, String module, String className, String original, String replacement) {
        this.description = description;
        this.module = module;
        this.className = className;
        this.original = original;
        this.replacement = replacement;
    }

    /** What is wrong, in words. */
    public String description() {
        return description;
    }

    /** The faults that show it. */
    public List<Fault> faults() {
        return switch (this) {
            case INBOX -> List.of(Fault.POISON, Fault.DATABASE_KILLED, Fault.TRIAGE_KILLED, Fault.ESCALATION_KILLED);
            case OUTBOX_TRANSACTION ->
                List.of(Fault.DATABASE_KILLED, Fault.INTAKE_KILLED, Fault.TRIAGE_KILLED, Fault.ESCALATION_KILLED);
            case RELAY_ORDER -> List.of(Fault.OUTBOX_FULL, Fault.ALL_BROKERS_KILLED);
            case TIMER_CLAIM -> List.of(Fault.ESCALATION_SCALED, Fault.ROLLING_RESTART);
        };
    }

    SourceChange change() {
        return new SourceChange(module, className, original, replacement);
    }
}
