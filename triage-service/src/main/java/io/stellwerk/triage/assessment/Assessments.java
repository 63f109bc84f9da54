package io.stellwerk.triage.assessment;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The assessments that were made; promises that a ticket has at most one. */
public interface Assessments {

    /** An assessment as it is kept. */
    record Kept(UUID assessmentId, UUID ticketId, Assessment assessment) {}

    /** Keeps those whose tickets have none yet, in one statement, and answers which tickets these are. */
    Uni<Set<UUID>> keepNew(Transaction transaction, List<DecidedTicket> decided);

    /** The ticket's assessment. */
    Uni<Optional<Kept>> ofTicket(UUID ticketId);
}
