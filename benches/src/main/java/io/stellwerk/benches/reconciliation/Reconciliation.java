package io.stellwerk.benches.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All checks on one body of evidence. Each names the promise of the design that it holds the desk to. */
public final class Reconciliation {

    private static final int MOST_SHOWN = 20;

    private static final Map<String, Check> CHECKS = checks();

    private Reconciliation() {}

    private static Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put(
                "answers do not contradict each other",
                evidence -> evidence.journal().contradictions());
        checks.put("what was answered with success happened once", new PromisesKept());
        checks.put("each ticket's events are there once, in order, without a gap", new EventsInOrder());
        checks.put("state and events agree", new StatesMatchEvents());
        checks.put("every event was handled by every consumer, or parked", new EventsHandled());
        checks.put("each ticket was assessed once", new AssessedOnce());
        checks.put("nobody was told anything twice", new NotifiedOnce());
        checks.put("each timer fired once, and not too early", new TimersFiredOnce());
        checks.put("nothing waits in an outbox", new OutboxesEmpty());
        checks.put("the board is what the topics say", new BoardMatchesTopics());
        return checks;
    }

    /** The names of all checks. */
    public static List<String> names() {
        return List.copyOf(CHECKS.keySet());
    }

    /** What is not true, by the check that found it; checks that found nothing are missing. */
    public static Map<String, List<String>> violations(Observer observer) {
        Evidence evidence = observer.evidence();
        Map<String, List<String>> found = new LinkedHashMap<>();
        CHECKS.forEach((name, check) -> {
            List<String> violations = check.violations(evidence);
            if (!violations.isEmpty()) {
                found.put(name, shortened(violations));
            }
        });
        return found;
    }

    private static List<String> shortened(List<String> violations) {
        if (violations.size() <= MOST_SHOWN) {
            return violations;
        }
        List<String> few = new ArrayList<>(violations.subList(0, MOST_SHOWN));
        few.add("and " + (violations.size() - MOST_SHOWN) + " more");
        return few;
    }
}
