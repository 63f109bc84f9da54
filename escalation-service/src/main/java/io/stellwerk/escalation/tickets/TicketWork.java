package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.timers.PendingTimer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The locked tickets of one transaction, and all that was decided about them in it. */
public final class TicketWork {

    private final Map<TicketId, Ticket> tickets = new HashMap<>();
    private final Map<TicketId, Ticket> changed = new LinkedHashMap<>();
    private final List<PendingEvent> events = new ArrayList<>();
    private final List<PendingTimer> timers = new ArrayList<>();
    private final List<HistoryNote> notes = new ArrayList<>();

    /**
     * An event to be written and published.
     *
     * @param origin where it comes from
     */
    public record PendingEvent(RecordedEvent event, Origin origin) {}

    private final Staff staff;

    /** The work on these tickets, which are locked. */
    public TicketWork(Collection<Ticket> locked) {
        this(locked, Staff.NOBODY);
    }

    /** The work on these tickets, which are locked, and which concerns these people. */
    public TicketWork(Collection<Ticket> locked, Staff staff) {
        this.staff = staff;
        locked.forEach(ticket -> tickets.put(ticket.facts().id(), ticket));
    }

    /** The people of the desk whom it concerns, as far as they are known. */
    public Staff staff() {
        return staff;
    }

    /** A ticket as it is by now. */
    public Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    /** Applies the outcome of a decision. */
    public void apply(Outcome outcome, Origin origin) {
        switch (outcome) {
            case TicketChanged change -> {
                replace(change.ticket());
                change.events().forEach(event -> events.add(new PendingEvent(event, origin)));
                change.timers()
                        .forEach(timer -> timers.add(
                                new PendingTimer(change.ticket().facts().id(), timer)));
            }
            case Refused _, Unchanged _ -> {
                // nothing to write
            }
        }
    }

    /** Replaces a ticket that changed without an event. */
    public void replace(Ticket ticket) {
        tickets.put(ticket.facts().id(), ticket);
        changed.put(ticket.facts().id(), ticket);
    }

    /** Adds an entry to the history that is no event of this service. */
    public void note(HistoryNote note) {
        notes.add(note);
    }

    /** The tickets that changed, as they are by now. */
    public Collection<Ticket> changed() {
        return changed.values();
    }

    /** Events, in their order. */
    public List<PendingEvent> events() {
        return events;
    }

    /** The timers to be set. */
    public List<PendingTimer> timers() {
        return timers;
    }

    /** Tickets of which the history says more than before, and that are as they were. */
    public Set<TicketId> notedOnly() {
        return notes.stream()
                .map(note -> note.ticket().facts().id())
                .filter(id -> !changed.containsKey(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Other entries of the history. */
    public List<HistoryNote> notes() {
        return notes;
    }
}
