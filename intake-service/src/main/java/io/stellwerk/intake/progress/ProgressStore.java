package io.stellwerk.intake.progress;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Stored progress of tickets. */
public interface ProgressStore {

    /** That of tickets; one of which nothing is known is missing. */
    Uni<Map<UUID, TicketProgress>> of(Transaction transaction, Collection<UUID> tickets);

    /** Stores it; one that is newer already stays. */
    Uni<Void> save(Transaction transaction, Collection<TicketProgress> progress);
}
