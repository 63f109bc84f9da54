package io.stellwerk.system.reconciliation;

import io.stellwerk.local.box.Installation;
import io.stellwerk.system.load.Journal;
import io.stellwerk.system.stack.BenchStack;
import io.stellwerk.system.stack.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until nothing is on its way any more. Committed offsets do not tell: one that failed to be committed during an
 * outage is only made up for with the next record.
 */
public final class Quiet {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final BenchStack stack;
    private final Journal journal;
    private final Tables tables;

    public Quiet(BenchStack stack, Journal journal) {
        this.stack = stack;
        this.journal = journal;
        this.tables = new Tables(stack.database());
    }

    /** Returns when nothing is on its way any more. */
    public void await() {
        Waiting.until("everything is quiet", LIMIT, () -> {
            List<String> reasons = unrest();
            if (reasons.isEmpty()) {
                reasons.addAll(new EventsHandled().violations(Evidence.of(stack, journal)));
                reasons.addAll(unrest());
            }
            if (!reasons.isEmpty()) {
                throw new IllegalStateException(String.join(", ", reasons));
            }
            return true;
        });
    }

    private List<String> unrest() {
        List<String> reasons = new ArrayList<>();
        Installation.SERVICES.forEach(service ->
                note(reasons, service + " outbox", tables.count(service, "select count(*) as count from outbox")));
        note(
                reasons,
                "timers",
                tables.count(
                        "escalation",
                        "select count(*) as count from timers where fired_at is null and due_at < now() + interval '1 minute'"));
        note(
                reasons,
                "notifications",
                tables.count(
                        "notification",
                        "select count(*) as count from notification where state in ('WAITING_FOR_CONTACT', 'PENDING', 'CLAIMED', 'TRANSMITTING')"));
        return reasons;
    }

    private static void note(List<String> reasons, String what, long number) {
        if (number > 0) {
            reasons.add(number + " " + what);
        }
    }
}
