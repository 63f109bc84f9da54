package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.actions.Answers;
import io.stellwerk.escalation.tickets.HistoryEntry;
import io.stellwerk.escalation.tickets.New;
import io.stellwerk.escalation.tickets.RecordedEvent;
import io.stellwerk.escalation.tickets.StoredTicket;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketCounts;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketSlice;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.escalation.timers.Timer;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Escalation's tables: tickets, their history, timers, answers. */
final class EscalationTables implements Tickets, Answers {

    static final Table<Ticket> TICKETS = new Table<>("tickets");
    static final Table<RecordedEvent> EVENTS = new Table<>("ticket events");
    static final Table<TimerRow> TIMERS = new Table<>("timers");
    private static final Table<Answer> ANSWERS = new Table<>("answers");

    /** A timer, and how often it fired when. */
    record TimerRow(long id, TicketId ticketId, Timer timer, int fired, Instant firedAt) {}

    @Override
    public Uni<Void> register(Transaction given, Collection<TicketFacts> facts) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                "register tickets", locks(facts.stream().map(TicketFacts::id).toList()), () -> {
                    for (TicketFacts fact : facts) {
                        if (transaction.row(TICKETS, fact.id().toString()).isEmpty()) {
                            transaction.put(TICKETS, fact.id().toString(), New.registered(fact));
                        }
                    }
                    return null;
                });
    }

    @Override
    public Uni<List<Ticket>> lock(Transaction given, Collection<TicketId> ids) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        List<String> locks = transaction.world().has(Flaw.TICKETS_WITHOUT_LOCK) ? List.of() : locks(List.copyOf(ids));
        return transaction.statement(
                "select tickets for update",
                locks,
                () -> ids.stream()
                        .map(TicketId::toString)
                        .sorted()
                        .map(id -> transaction.row(TICKETS, id).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static List<String> locks(List<TicketId> ids) {
        return ids.stream().map(id -> "ticket/" + id).toList();
    }

    @Override
    public Uni<Void> save(Transaction given, TicketWork work) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("write tickets", () -> {
            work.changed()
                    .forEach(ticket ->
                            transaction.put(TICKETS, ticket.facts().id().toString(), ticket));
            work.events().forEach(pending -> add(transaction, pending.event()));
            return null;
        });
    }

    private static void add(SimulatedTransaction transaction, RecordedEvent event) {
        String key = event.ticket().facts().id() + "/" + Database.ordered(event.sequence());
        if (transaction.world().has(Flaw.TICKETS_WITHOUT_LOCK)) {
            transaction.put(EVENTS, key, event);
        } else {
            transaction.insert(EVENTS, key, event);
        }
    }

    @Override
    public Uni<Map<Key, Answer>> find(Transaction given, Collection<Key> keys) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select answers", () -> {
            Map<Key, Answer> found = new HashMap<>();
            keys.forEach(one -> transaction.row(ANSWERS, key(one)).ifPresent(answer -> found.put(one, answer)));
            return found;
        });
    }

    @Override
    public Uni<Void> remember(Transaction given, Collection<NewAnswer> answers) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        if (answers.size() > 1) {
            transaction.world().statistics().count("shared transactions of agents");
        }
        return transaction.statement("insert answers", () -> {
            if (!transaction.world().has(Flaw.AGENTS_ANSWERS_FORGOTTEN)) {
                answers.forEach(answer -> transaction.insert(ANSWERS, key(answer.key()), answer.answer()));
            }
            return null;
        });
    }

    private static String key(Key key) {
        return key.ticketId() + "/" + key.key();
    }

    @Override
    public Uni<Void> forgetBefore(Transaction given, Instant instant) {
        throw new UnsupportedOperationException("upkeep is not simulated");
    }

    @Override
    public Uni<Optional<StoredTicket>> find(TicketId id) {
        throw new UnsupportedOperationException("reading is not simulated");
    }

    @Override
    public Uni<TicketSlice> page(TicketQuery query) {
        throw new UnsupportedOperationException("reading is not simulated");
    }

    @Override
    public Uni<TicketCounts> count(TicketFilter filter) {
        throw new UnsupportedOperationException("reading is not simulated");
    }

    @Override
    public Uni<List<HistoryEntry>> history(TicketId id) {
        throw new UnsupportedOperationException("reading is not simulated");
    }
}
