package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.local.stack.Installation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until nothing is on its way any more. Committed offsets do not tell: one that failed to be committed during an
 * outage is only made up for with the next record.
 */
public final class Quiet {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** If the same things are on their way for so long, they will not arrive. */
    private static final Duration STUCK = Duration.ofMinutes(1);

    private final Observer observer;
    private final Tables tables;
    private List<String> reasons = List.of();
    private Instant since = Instant.now();

    public Quiet(Observer observer) {
        this.observer = observer;
        this.tables = observer.tables();
    }

    /**
     * Returns when nothing is on its way any more.
     *
     * @throws IllegalStateException if something is, and does not move
     */
    public void await() {
        Waiting.until("everything is quiet", LIMIT, () -> {
            note(reasons());
            return reasons.isEmpty() || since.plus(STUCK).isBefore(Instant.now());
        });
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("still on their way: " + String.join(", ", reasons));
        }
    }

    private void note(List<String> now) {
        if (!now.equals(reasons)) {
            reasons = now;
            since = Instant.now();
        }
    }

    private List<String> reasons() {
        List<String> found = unrest();
        if (found.isEmpty()) {
            found.addAll(new EventsHandled().violations(observer.evidence()));
            found.addAll(unrest());
        }
        return found;
    }

    private List<String> unrest() {
        List<String> found = new ArrayList<>();
        Installation.SERVICES.forEach(service ->
                add(found, service + " outbox", tables.count(service, "select count(*) as count from outbox")));
        add(
                found,
                "timers",
                tables.count(
                        "escalation",
                        "select count(*) as count from timers where fired_at is null and due_at < now() + interval '1 minute'"));
        add(
                found,
                "notifications",
                tables.count(
                        "notification",
                        "select count(*) as count from notification where state in ('WAITING_FOR_CONTACT', 'PENDING', 'CLAIMED', 'TRANSMITTING')"));
        return found;
    }

    private static void add(List<String> reasons, String what, long number) {
        if (number > 0) {
            reasons.add(number + " " + what);
        }
    }
}
