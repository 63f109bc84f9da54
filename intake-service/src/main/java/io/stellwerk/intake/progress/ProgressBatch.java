package io.stellwerk.intake.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Progress of the tickets that a batch of events is about. */
public final class ProgressBatch {

    private final Map<UUID, TicketProgress> known;
    private final Map<UUID, TicketProgress> changed = new LinkedHashMap<>();

    /** Starts from what is stored. */
    public ProgressBatch(Map<UUID, TicketProgress> known) {
        this.known = new HashMap<>(known);
    }

    /** Takes a step of a ticket into account. */
    public void follow(TicketProgress.Step step) {
        TicketProgress before = known.get(step.ticketId());
        TicketProgress after = before == null ? TicketProgress.first(step) : before.after(step);
        if (!after.equals(before)) {
            known.put(step.ticketId(), after);
            changed.put(step.ticketId(), after);
        }
    }

    /** The progress to be stored. */
    public Collection<TicketProgress> changed() {
        return List.copyOf(changed.values());
    }
}
