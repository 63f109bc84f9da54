package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.stack.ServiceLevels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Promises to answer what the customer of a ticket wrote after the first response. Each is for the time that the service level
 * gives, none is made while another is to be kept, and no alarm is about one that was never made.
 */
final class NextResponses {

    private final List<String> found = new ArrayList<>();
    private final Set<String> promised = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final String ticket;
    private @Nullable PublishedEvent open;

    private NextResponses(String ticket) {
        this.ticket = ticket;
    }

    /** Violations that the events of a ticket show, once none of its timers is left. */
    static List<String> violations(String ticket, List<PublishedEvent> events) {
        NextResponses promises = new NextResponses(ticket);
        events.forEach(promises::follow);
        PublishedEvent last = promises.open;
        if (last != null && !promises.broken.contains(last.text("dueAt"))) {
            promises.found.add("ticket %s got no next response, and its breach was never told".formatted(ticket));
        }
        return promises.found;
    }

    private void follow(PublishedEvent event) {
        switch (event.name()) {
            case "response-promised" -> promised(event);
            case "agent-replied", "ticket-resolved" -> open = null;
            case "service-level-warned", "service-level-breached" -> alarm(event);
            default -> {}
        }
    }

    private void promised(PublishedEvent event) {
        if (open != null) {
            found.add("ticket %s was promised a response while it waited for one".formatted(ticket));
        }
        if (Instant.parse(event.text("dueAt"))
                .isBefore(Instant.parse(event.text("startedAt")).plus(ServiceLevels.TARGET))) {
            found.add("ticket %s was promised a response too early".formatted(ticket));
        }
        open = event;
        promised.add(event.text("dueAt"));
    }

    private void alarm(PublishedEvent event) {
        if (!event.text("metric").equals("NEXT_RESPONSE")) {
            return;
        }
        if (!promised.contains(event.text("dueAt"))) {
            found.add("ticket %s had %s for a response that nobody promised".formatted(ticket, event.name()));
        }
        if (event.name().equals("service-level-breached")) {
            broken.add(event.text("dueAt"));
        }
    }
}
