package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.system.simulation.Flaw;
import io.stellwerk.system.simulation.SimulatedTransaction;
import io.stellwerk.system.simulation.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The inbox in the simulated database: an insert waits for another transaction's insert of the same event. */
public final class SimulatedInbox extends InboxStore {

    /** The handled events, with the time at which each was handled. */
    public static final Table<String> INBOX = new Table<>("inbox");

    /** The key of an event in the inbox. */
    public static String key(String consumer, String eventId) {
        return "inbox/" + consumer + "/" + eventId;
    }

    @Override
    Uni<Set<String>> recordNew(Transaction given, String consumer, List<String> eventIds) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        boolean claims = !transaction.world().has(Flaw.INBOX_LOOKED_AT_NOT_INSERTED_FIRST);
        List<String> locks =
                claims ? eventIds.stream().map(id -> key(consumer, id)).toList() : List.of();
        return transaction.statement("insert into inbox", locks, () -> fresh(transaction, consumer, eventIds));
    }

    @Override
    Uni<Void> recordAgain(Transaction given, String consumer, String eventId) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        String key = key(consumer, eventId);
        return transaction.statement("insert into inbox again", List.of(key), () -> {
            transaction.put(INBOX, key, eventId);
            return null;
        });
    }

    private static Set<String> fresh(SimulatedTransaction transaction, String consumer, List<String> eventIds) {
        Set<String> fresh = new LinkedHashSet<>();
        for (String id : eventIds) {
            String key = key(consumer, id);
            if (transaction.row(INBOX, key).isPresent()) {
                continue;
            }
            fresh.add(id);
            if (transaction.world().has(Flaw.INBOX_OUTSIDE_THE_TRANSACTION)) {
                transaction.database().atOnce(INBOX, key, id);
            } else {
                transaction.put(INBOX, key, id);
            }
        }
        return fresh;
    }
}
